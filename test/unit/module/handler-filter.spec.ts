import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { ApplicationConfig } from '@nestjs/core';
import { HandlerFilter, MtHandlerFilter } from '../../../lib/module/handler-filter.js';
import { FILTER_TYPES } from '../../../lib/module/nest-internals.js';

class Expected extends Error {}

@Catch(Expected)
class ExpectedFilter implements ExceptionFilter {
  readonly catch = (): string => 'the filter for expected ones';
}

@Catch()
class AnyFilter implements ExceptionFilter {
  readonly catch = (): string => 'the filter for all';
}

/** Catches nothing, as it does not say what it is for. */
class SilentFilter implements ExceptionFilter {
  readonly catch = (): string => 'the silent filter';
}

@Catch('text' as never)
class OddFilter extends SilentFilter {}

const own: ExceptionFilter = { catch: () => 'the own filter' };
const hostOf = (type: string): ArgumentsHost => ({ getType: () => type }) as never;

function answer(filters: ExceptionFilter[], thrown: unknown, type = 'rpc', hasServer = false) {
  const config = { getGlobalFilters: () => filters } as ApplicationConfig;
  return new HandlerFilter(own, config, () => hasServer).catch(thrown, hostOf(type));
}

describe('the filter of message handlers', () => {
  it('leaves a call of a microservice to the last global filter that is for the failure', () => {
    const filters = [new AnyFilter(), new ExpectedFilter()];
    expect(answer(filters, new Expected())).toBe('the filter for expected ones');
    expect(answer(filters, new Error('x'))).toBe('the filter for all');
  });

  it('answers itself where no global filter is for the failure', () => {
    expect(answer([new SilentFilter(), new OddFilter()], new Expected())).toBe('the own filter');
    expect(answer([], new Expected())).toBe('the own filter');
  });

  it('answers itself beside a server, and in a gateway', () => {
    expect(answer([new AnyFilter()], new Error('x'), 'rpc', true)).toBe('the own filter');
    expect(answer([new AnyFilter()], new Error('x'), 'ws')).toBe('the own filter');
  });
});

describe('its place in an application without the library', () => {
  it('catches nothing', () => {
    const [type] = Reflect.getMetadata(FILTER_TYPES, MtHandlerFilter) as [typeof Error];
    expect([new Error('x'), {}, null, 'text'].filter((thrown) => thrown instanceof type)).toEqual(
      [],
    );
    expect(new MtHandlerFilter().catch()).toBeUndefined();
  });
});
