import { MtErrors } from 'nestjs-mt-errors';

const TYPES = ['SENT', 'RECEIVED'] as const;

/** Whether a project asks for what it requested of others, or for what others requested of it. */
export type SubRequestType = (typeof TYPES)[number];

export function subRequestType(value: string | undefined): SubRequestType {
  if (value === undefined || value.trim() === '') throw new MtErrors.SUB_REQUEST_TYPE_MISSING();
  const type = TYPES.find((each) => each === value);
  if (type === undefined) throw new MtErrors.SUB_REQUEST_TYPE_INVALID({ value });
  return type;
}
