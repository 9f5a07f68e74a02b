import { type ArgumentsHost, Catch, HttpException, Logger } from '@nestjs/common';
import { BaseExceptionFilter, HttpAdapterHost } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import { sendError } from '../auth/request-context.middleware.js';
import { AppError } from '../errors/app-error.js';
import { currentContext } from '../tenancy/context.js';

/** Failures outside GraphQL (uploads, a body that is no JSON): the same codes in the same shape. */
@Catch()
class RequestErrorFilter extends BaseExceptionFilter {
  private readonly logger = new Logger('Http');

  override catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL formats its own.
    if (host.getType<string>() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.destroy();
    // A health check that says no is an answer, not a failure.
    if (error instanceof HttpException && error.getStatus() === 503) return super.catch(error, host);
    sendError(response, this.toAppError(error), currentContext()?.requestId);
  }

  private toAppError(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status === 404) return new AppError('NOT_FOUND');
    if (status === 413) return new AppError('REQUEST_TOO_LARGE', { limit: '1 MB' });
    if (status >= 400 && status < 500)
      return new AppError('QUERY_INVALID', { reason: error instanceof Error ? error.message : '' });
    this.logger.error({ requestId: currentContext()?.requestId, err: error });
    return new AppError('INTERNAL', { requestId: currentContext()?.requestId ?? '' });
  }
}

export function handleRequestErrors(app: NestExpressApplication): void {
  app.useGlobalFilters(new RequestErrorFilter(app.get(HttpAdapterHost).httpAdapter));
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
}
