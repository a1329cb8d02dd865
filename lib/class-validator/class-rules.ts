import { getMetadataStorage, type ValidatorOptions } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Metadata = ReturnType<Storage['getTargetValidationMetadatas']>[number];
type Constraint = ReturnType<Storage['getTargetValidatorConstraints']>[number];

/** One decorator on a property. */
export interface DeclaredRule {
  readonly metadata: Metadata;
  readonly constraint: Constraint | undefined;
  /** Where it stands in the order that class-validator runs the rules in. */
  readonly position: number;
}

/** Which of a class's rules apply, as in class-validator's own options. */
export type RuleSelection = Pick<ValidatorOptions, 'groups' | 'always' | 'strictGroups'>;

/** The decorators of one property, by constraint key. */
export type PropertyRules = ReadonlyMap<string, readonly DeclaredRule[]>;

const NONE: PropertyRules = new Map();

/** The decorators of classes, read once a class. */
export class ClassRules {
  private readonly classes = new WeakMap<object, ReadonlyMap<string, PropertyRules>>();

  constructor(private readonly selection: RuleSelection = {}) {}

  /** The decorators of a property of the object that class-validator looked at. */
  of(target: object | undefined, property: string): PropertyRules {
    const type: unknown = target?.constructor;
    if (typeof type !== 'function') return NONE;
    let rules = this.classes.get(type);
    if (rules === undefined) this.classes.set(type, (rules = this.read(type)));
    return rules.get(property) ?? NONE;
  }

  private read(type: Function): ReadonlyMap<string, PropertyRules> {
    const { always = false, strictGroups = false, groups } = this.selection;
    const storage = getMetadataStorage();
    const properties = new Map<string, Map<string, DeclaredRule[]>>();
    const all = storage.getTargetValidationMetadatas(type, '', always, strictGroups, groups);
    all.forEach((metadata, position) => {
      const constraint = storage.getTargetValidatorConstraints(metadata.constraintCls)[0];
      const key = constraint?.name ?? metadata.type;
      const rules = properties.get(metadata.propertyName) ?? new Map<string, DeclaredRule[]>();
      rules.set(key, [...(rules.get(key) ?? []), { metadata, constraint, position }]);
      properties.set(metadata.propertyName, rules);
    });
    return properties;
  }
}
