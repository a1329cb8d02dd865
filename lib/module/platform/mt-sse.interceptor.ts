import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type MessageEvent,
  type NestInterceptor,
} from '@nestjs/common';
import { catchError, type Observable, of, tap, throwError } from 'rxjs';
import { ErrorFilter } from '../../filters/error.filter.js';
import { SseExchange } from '../../filters/http/sse-exchange.js';
import { SSE_ROUTE } from '../nest-internals.js';

interface SseRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/**
 * Makes the failure of an `@Sse()` stream that has begun its last event, of the type `error`, with
 * the answer as its data. Nest never shows such a failure to a filter. A failure before the first
 * event is answered by the filter, as on any route.
 *
 * @example @UseInterceptors(MtSseInterceptor) // on the controller, or as APP_INTERCEPTOR
 */
@Injectable()
export class MtSseInterceptor implements NestInterceptor {
  constructor(@Inject(ErrorFilter) private readonly filter: ErrorFilter) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!Reflect.getMetadata(SSE_ROUTE, context.getHandler())) return next.handle();
    let begun = false;
    return next.handle().pipe(
      tap(() => (begun = true)),
      catchError((error: unknown) =>
        begun ? of(this.lastEvent(error, context)) : throwError(() => error),
      ),
    );
  }

  private lastEvent(error: unknown, context: ExecutionContext): MessageEvent {
    const request = context.switchToHttp().getRequest<SseRequest>();
    const exchange = new SseExchange(request, request.headers['accept-language']);
    return this.filter.answer(error, exchange) as MessageEvent;
  }
}
