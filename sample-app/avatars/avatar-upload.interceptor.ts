import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FileInterceptor as ExpressFileInterceptor } from '@nestjs/platform-express';
import { FileInterceptor as FastifyFileInterceptor } from '@nestjs/platform-fastify';

export const MAX_AVATAR_BYTES = 200_000;
const LIMITS = { limits: { fileSize: MAX_AVATAR_BYTES, files: 1 } };
const FIELD = 'avatar';

/** Nest has one upload interceptor for Express and one for Fastify; this application runs on both. */
@Injectable()
export class AvatarUploadInterceptor implements NestInterceptor, OnModuleInit {
  private readonly upload: NestInterceptor & Partial<OnModuleInit>;

  constructor(host: HttpAdapterHost) {
    const isFastify = host.httpAdapter.getType() === 'fastify';
    const Express = ExpressFileInterceptor(FIELD, LIMITS);
    const Fastify = FastifyFileInterceptor(FIELD, LIMITS);
    this.upload = isFastify ? new Fastify({}, host) : new Express({});
  }

  onModuleInit(): void {
    this.upload.onModuleInit?.();
  }

  intercept(context: ExecutionContext, next: CallHandler) {
    return this.upload.intercept(context, next);
  }
}
