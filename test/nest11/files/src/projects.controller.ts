import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsInt, IsNotEmpty, Min } from 'class-validator';
import { MtException } from 'nestjs-mt-errors';

export class CreateProjectDto {
  @IsNotEmpty()
  name!: string;

  @IsInt()
  @Min(1)
  seats!: number;
}

@Controller('projects')
export class ProjectsController {
  @Get(':project/users/:user')
  find(): never {
    throw new MtException('1078');
  }

  @Get('broken')
  readBroken(): unknown {
    return JSON.parse('{ "secret": ');
  }

  @Post()
  create(@Body() project: CreateProjectDto): CreateProjectDto {
    return project;
  }
}
