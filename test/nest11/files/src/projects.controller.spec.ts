import { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { fromEntry, jsonAdapter, type ErrorAdapter } from 'nestjs-mt-errors/adapters';
import { MtValidationPipe } from 'nestjs-mt-errors/class-validator';
import { mtMatchers } from 'nestjs-mt-errors/testing';
import request from 'supertest';
import { ProjectsController } from './projects.controller';

expect.extend(mtMatchers);

describe('ProjectsController', () => {
  let app: INestApplication;

  beforeEach(async () => {
    const fixture = await Test.createTestingModule({
      imports: [MtErrorsModule.forRoot({ adapters: [jsonAdapter()] })],
      controllers: [ProjectsController],
    }).compile();
    app = fixture.createNestApplication({ logger: false });
    app.useGlobalPipes(new MtValidationPipe());
    await app.init();
  });
  afterEach(() => app.close());

  const get = (path: string) => request(app.getHttpServer()).get(path);

  it('throws the entry', () => {
    expect(() => app.get(ProjectsController).find()).toThrow(MtErrors.PROJECT_USER_NOT_FOUND);
    expect(new MtErrors.PROJECT_USER_NOT_FOUND()).toBeInstanceOf(MtException);
  });

  it('answers with the code in the language of the request', async () => {
    const response = await get('/projects/P1/users/U9').set('Accept-Language', 'zh-CN').expect(404);
    expect(response.body.title).toBe('项目找不到该用户');
    expect(response).toBeMtError('1078');
  });

  it('answers an adapted failure with a code', async () => {
    const response = await get('/projects/broken').expect(500);
    expect(response.body.code).toMatch(/^\d{4}$/);
    expect(response.text).not.toContain('secret');
  });

  it('names what the input breaks', async () => {
    const response = await request(app.getHttpServer())
      .post('/projects')
      .send({ name: 'Blue', seats: 0 })
      .expect(400);
    expect(response.body.errors).toHaveLength(1);
    expect(response.body.errors[0]).toMatchObject({ rule: 'min', pointer: '#/seats' });
  });

  it('lets an adapter of its own be typed', () => {
    const adapter: ErrorAdapter = {
      name: 'own',
      adapt: () => fromEntry(MtErrors.PROJECT_USER_NOT_FOUND),
    };
    expect(adapter.name).toBe('own');
  });
});
