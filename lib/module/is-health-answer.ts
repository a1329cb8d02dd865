/** The answer of a failed health check of @nestjs/terminus: its body is its whole point. */
export function isHealthAnswer(error: unknown): boolean {
  try {
    return hasForm(error);
  } catch {
    return false;
  }
}

function hasForm(error: unknown): boolean {
  const candidate = error as { getStatus?: () => unknown; getResponse?: () => unknown } | null;
  if (typeof candidate !== 'object' || typeof candidate?.getResponse !== 'function') return false;
  if (candidate.getStatus?.() !== 503) return false;
  const response = candidate.getResponse() as Record<string, unknown> | undefined | null;
  return (
    typeof response === 'object' &&
    (response?.status === 'error' || response?.status === 'shutting_down') &&
    typeof response.error === 'object' &&
    typeof response.details === 'object'
  );
}
