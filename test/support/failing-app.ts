import { Controller, Get, type INestApplication } from '@nestjs/common';
import { MtErrorsModule, type MtErrorsOptions, type Occurrence } from 'nestjs-mt-errors';
import { type Answer, request } from './answer.js';
import { type CapturedLogger, captureLogger } from './capture-logger.js';
import { type Platform, startApp } from './platforms.js';

/** What became of one failure. */
export interface Outcome {
  readonly answer: Answer;
  readonly body: Record<string, unknown>;
  readonly occurrence: Occurrence | undefined;
}

/** An application whose one route fails as told. */
export interface FailingApp {
  readonly app: INestApplication;
  readonly logger: CapturedLogger;
  fail(thunk: () => unknown): Promise<Outcome>;
}

/** Starts it. */
export async function startFailingApp(
  options: MtErrorsOptions = {},
  platform: Platform = 'express',
  configure?: (app: INestApplication) => void,
): Promise<FailingApp> {
  let thunk: () => unknown = () => undefined;
  let occurrence: Occurrence | undefined;
  @Controller()
  class FailingController {
    @Get('fail') fail(): unknown {
      return thunk();
    }
  }
  const logger = captureLogger();
  const reporters = [{ report: (seen: Occurrence) => void (occurrence = seen) }];
  const { app, url } = await startApp(
    platform,
    {
      imports: [MtErrorsModule.forRoot({ ...options, reporters })],
      controllers: [FailingController],
    },
    { logger, configure },
  );
  const fail = async (next: () => unknown): Promise<Outcome> => {
    thunk = next;
    occurrence = undefined;
    const answer = await request(`${url}/fail`);
    return { answer, body: answer.body as Record<string, unknown>, occurrence };
  };
  return { app, logger, fail };
}
