/** `?projectIds=P1,P2`: undefined where it is missing, empty where it is blank. */
export function readProjectIds(text: string | string[] | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  return [text].flat().flatMap((part) => part.split(',').filter((id) => id.trim() !== ''));
}
