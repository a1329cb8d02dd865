import { SetMetadata } from '@nestjs/common';

export const IS_PUBLIC = 'mt-access:public';

/** The route is for everybody: no token is asked for. */
export const Public = () => SetMetadata(IS_PUBLIC, true);
