/** What the metering service says of one day. */
export interface MeteredDay {
  readonly day: string;
  readonly requests: number;
}

/** The service of another team that counts the requests of all projects. */
export abstract class Metering {
  abstract total(projectId: string): Promise<{ requests: number }>;
  abstract days(projectId: string): Promise<MeteredDay[]>;
}
