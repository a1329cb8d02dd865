import { MtErrors } from 'nestjs-mt-errors';

const HOURS = { PAST_HOUR: 1, PAST_DAY: 24, PAST_WEEK: 168 } as const;

/** The time from which a report of that type counts calls. */
export function reportStart(reportType: string, now: Date): Date {
  if (!Object.hasOwn(HOURS, reportType))
    throw new MtErrors.ENDPOINT_REPORT_TYPE_UNSUPPORTED({ reportType });
  const hours = HOURS[reportType as keyof typeof HOURS];
  return new Date(now.getTime() - hours * 3_600_000);
}
