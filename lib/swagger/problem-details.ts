import { ApiProperty, type ApiPropertyOptions, ApiSchema } from '@nestjs/swagger';
import { type PlainSchema, problemSchemas } from './problem-schemas.js';

/** The body of an error answer, as a model that Nest can document. */
@DescribedBy(problemSchemas.ProblemDetails)
export class ProblemDetails {}

/** A rule that the input breaks, as a model that Nest can document. */
@DescribedBy(problemSchemas.ProblemViolation)
export class ProblemViolation {}

/** The body of the profile `mt-auth`, as a model that Nest can document. */
@DescribedBy(problemSchemas.MtAuthErrors)
export class MtAuthErrors {}

/** Gives a model the properties of a schema. */
function DescribedBy({ description, properties, required }: PlainSchema): ClassDecorator {
  return (target) => {
    for (const [name, property] of Object.entries(properties)) {
      const isRequired = required.includes(name);
      const options = { ...property, required: isRequired, selfRequired: isRequired };
      ApiProperty(options as ApiPropertyOptions)(target.prototype as object, name);
    }
    ApiSchema({ description })(target);
  };
}
