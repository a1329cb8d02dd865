import { Matches } from 'class-validator';

const METRIC = /^[a-z-]{1,40}$/;

export function isMetric(text: string): boolean {
  return METRIC.test(text);
}

export class MetricDto {
  /** @example 'requests' */
  @Matches(METRIC)
  metric!: string;
}
