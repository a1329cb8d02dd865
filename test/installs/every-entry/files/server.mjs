import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MtErrorsModule, MtException } from 'nestjs-mt-errors';

class ProjectsController {
  find() {
    throw new MtException('1078');
  }
}
const find = Object.getOwnPropertyDescriptor(ProjectsController.prototype, 'find');
Get(':project/users/:user')(ProjectsController.prototype, 'find', find);
Controller('projects')(ProjectsController);

class AppModule {}
Module({ imports: [MtErrorsModule.forRoot()], controllers: [ProjectsController] })(AppModule);

const app = await NestFactory.create(AppModule);
await app.listen(process.env.PORT);
