import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { metrics } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { MtErrors, MtErrorsCore, MtErrorsModule } from 'nestjs-mt-errors';
import { MtErrorsDocsModule } from 'nestjs-mt-errors/docs';
import { ja } from 'nestjs-mt-errors/locales/ja';
import { activeTraceId, openTelemetryReporter } from 'nestjs-mt-errors/opentelemetry';
import { sentryReporter } from 'nestjs-mt-errors/sentry';
import { ApiMtErrors, withMtErrors } from 'nestjs-mt-errors/swagger';

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter });
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));

const events = [];

class ProjectsController {
  find() {
    throw new MtErrors.PROJECT_USER_NOT_FOUND();
  }
  cool() {
    throw new MtErrors.OPERATION_COOLING_DOWN({ retryAfterSeconds: 7 });
  }
  fail() {
    throw new MtErrors.MQ_PUBLISH_FAILED();
  }
  events() {
    return events;
  }
  async counted() {
    await reader.forceFlush();
    const [metric] = exporter.getMetrics().at(-1).scopeMetrics[0].metrics;
    const { descriptor, dataPoints } = metric;
    return dataPoints.map(({ attributes, value }) => [descriptor.name, attributes, value]);
  }
}

const decorate = (name, ...decorators) => {
  const method = Object.getOwnPropertyDescriptor(ProjectsController.prototype, name);
  for (const decorator of decorators) decorator(ProjectsController.prototype, name, method);
};
decorate('find', Get('projects/:project/users/:user'), ApiMtErrors('1078'));
decorate('cool', Get('cool'));
decorate('fail', Get('fail'));
decorate('events', Get('events'));
decorate('counted', Get('counted'));
Controller()(ProjectsController);

class AppModule {}
Module({
  imports: [
    MtErrorsModule.forRoot({
      locales: [ja],
      typeBaseUrl: 'https://api.example.com/errors',
      traceId: activeTraceId,
      exposeTraceId: true,
      reporters: [
        openTelemetryReporter(),
        sentryReporter({
          captureException: (error, { fingerprint, tags }) =>
            events.push({ message: error.message, fingerprint, tags }),
        }),
      ],
    }),
    MtErrorsDocsModule.forRoot({ path: 'errors' }),
  ],
  controllers: [ProjectsController],
})(AppModule);

const app = await NestFactory.create(AppModule);
const document = SwaggerModule.createDocument(app, new DocumentBuilder().build());
SwaggerModule.setup('api', app, withMtErrors(document, { core: app.get(MtErrorsCore) }));
await app.listen(process.env.PORT);
