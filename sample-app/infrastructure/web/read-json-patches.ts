import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const JSON_PATCH = 'application/json-patch+json';

/** Lets the platform read the media type of RFC 6902 as the JSON that it is. */
export function readJsonPatches(app: INestApplication): void {
  if (app.getHttpAdapter().getType() === 'express') {
    const express = app as NestExpressApplication;
    express.useBodyParser('json', { type: ['application/json', JSON_PATCH] });
    return;
  }
  const fastify = (app as NestFastifyApplication).getHttpAdapter().getInstance();
  const parser = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(JSON_PATCH, { parseAs: 'string' }, parser);
}
