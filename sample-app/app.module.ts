import { Module } from '@nestjs/common';
import { MtErrorsModule } from 'nestjs-mt-errors';
import { ProjectsModule } from './projects/projects.module.js';
import { VerificationModule } from './verification/verification.module.js';

@Module({ imports: [MtErrorsModule.forRoot(), ProjectsModule, VerificationModule] })
export class AppModule {}
