/** The metadata key under which `@Catch()` keeps what a filter is for. */
export const FILTER_TYPES = '__filterCatchExceptions__';

/** The metadata key by which Nest knows an `@Sse()` handler. */
export const SSE_ROUTE = '__sse__';

/** The key under which `@UseFilters()` keeps the filters of a class or of a method. */
export const EXCEPTION_FILTERS = '__exceptionFilters__';

/** The key under which `@MessagePattern()`, `@EventPattern()` and the gRPC decorators mark a method. */
export const MESSAGE_PATTERN = 'microservices:pattern';

/** The key under which `@WebSocketGateway()` marks a class. */
export const GATEWAY = 'websockets:is_gateway';
