import type { ResponseObject } from '@nestjs/swagger';

type Response = ResponseObject | { $ref: string };
type MediaType = NonNullable<ResponseObject['content']>[string];

/** Both responses of one status in one. A reference stays as it is. */
export function mergeResponses(present: Response | undefined, added: ResponseObject): Response {
  if (present === undefined) return added;
  if ('$ref' in present) return present;
  const description = paragraphs(present.description, added.description);
  const content = { ...present.content };
  for (const [type, media] of Object.entries(added.content ?? {})) {
    content[type] = mergeMedia(content[type], media);
  }
  const headers = { ...present.headers, ...added.headers };
  return { ...present, ...added, description, headers, content };
}

function paragraphs(...texts: string[]): string {
  const all = texts.flatMap((text) => text.split('\n\n')).filter((text) => text !== '');
  return [...new Set(all)].join('\n\n');
}

/** Nest's `example` and `examples` exclude each other. */
function mergeMedia(present: MediaType | undefined, added: MediaType): MediaType {
  if (present === undefined) return added;
  const { example, ...rest } = present;
  const own: MediaType['examples'] =
    example === undefined ? {} : { EXAMPLE: { value: example as unknown } };
  return {
    ...rest,
    ...mergeSchemas(present.schema, added.schema),
    examples: { ...own, ...present.examples, ...added.examples },
  };
}

function mergeSchemas(
  present: MediaType['schema'],
  added: MediaType['schema'],
): Pick<MediaType, 'schema'> {
  if (present === undefined || added === undefined) return { schema: present ?? added };
  const isSame = JSON.stringify(present) === JSON.stringify(added);
  return { schema: isSame ? added : { anyOf: [present, added] } };
}
