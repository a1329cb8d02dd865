/** The metadata key under which `@nestjs/swagger` keeps that a controller is in no document. */
export const EXCLUDE_CONTROLLER = 'swagger/apiExcludeController';
