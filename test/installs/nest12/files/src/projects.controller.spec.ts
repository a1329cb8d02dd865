import { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { MtErrors } from 'nestjs-mt-errors';
import { mtMatchers } from 'nestjs-mt-errors/testing';
import request from 'supertest';
import { AppModule } from './app.module.js';
import { ProjectsController } from './projects.controller.js';

expect.extend(mtMatchers);

describe('ProjectsController', () => {
  let app: INestApplication;

  beforeEach(async () => {
    const fixture = await Test.createTestingModule({ imports: [AppModule] }).compile();
    app = fixture.createNestApplication();
    await app.init();
  });
  afterEach(() => app.close());

  it('throws the entry', () => {
    const controller = app.get(ProjectsController);
    expect(() => controller.find()).toThrow(MtErrors.PROJECT_USER_NOT_FOUND);
  });

  it('answers with the code in the language of the request', async () => {
    const response = await request(app.getHttpServer())
      .get('/projects/P1/users/U9')
      .set('Accept-Language', 'zh-CN')
      .expect(404);
    expect(response.body).toMatchObject({ code: '1078', title: '项目找不到该用户' });
    expect(response).toBeMtError('1078');
  });
});
