import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { I18nContext } from 'nestjs-i18n';

interface Reply {
  status(code: number): { send(body: unknown): unknown };
}

/** A filter as the documentation of nestjs-i18n suggests it. */
@Catch(HttpException)
export class TranslatingFilter implements ExceptionFilter {
  catch(exception: HttpException, host: ArgumentsHost): void {
    const i18n = I18nContext.current(host);
    const status = exception.getStatus();
    const message = i18n?.t(exception.message, { lang: i18n.lang }) ?? exception.message;
    host.switchToHttp().getResponse<Reply>().status(status).send({ statusCode: status, message });
  }
}
