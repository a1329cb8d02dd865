import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { MtErrors } from 'nestjs-mt-errors';
import { type MtPage, MtPagePipe, MtQueryPipe } from 'nestjs-mt-errors/pipes';
import { ApiMtErrors } from 'nestjs-mt-errors/swagger';
import type { Caller } from '../infrastructure/security/caller.js';
import { CurrentCaller } from '../infrastructure/security/current-caller.decorator.js';
import { isLine } from './is-line.decorator.js';
import { type ProjectFilter, ProjectList } from './project-list.js';

const MAX_SIZE = 50;
const sortable = ['id', 'name', 'version'];
const listPage = new MtPagePipe({ maxSize: MAX_SIZE, sortable, defaultSort: 'id' });
const exportPage = new MtPagePipe({ maxSize: MAX_SIZE, sortable, required: true });
const isPlan = (value: string): boolean => /^[a-z]{2,20}$/.test(value);
const filter = new MtQueryPipe({ fields: { name: isLine, plan: isPlan } });

/** The projects that the caller belongs to. */
@Controller('projects')
@ApiMtErrors(MtErrors.PERMISSION_REQUIRED)
export class ProjectListController {
  constructor(private readonly projects: ProjectList) {}

  /** `?page=num:0,size:20,by:name,order:asc&query=name:Green` */
  @Get()
  @ApiMtErrors(MtErrors.PAGE_INFO_UNPARSABLE, MtErrors.QUERY_UNPARSABLE)
  list(
    @CurrentCaller() caller: Caller,
    @Query('page', listPage) page: MtPage,
    @Query('query', filter) query: ProjectFilter,
    @Query('rows') rows?: string,
  ): Promise<object[]> {
    caller.requirePermission('PROJECT_READ');
    return this.projects.find(caller.tenantIds, withRows(page, rows), query);
  }

  /** An export is fetched page by page, so that each page must say what it is. */
  @Get('export')
  @ApiMtErrors(MtErrors.PAGE_SORT_INFO_MISSING)
  export(
    @CurrentCaller() caller: Caller,
    @Query('page', exportPage) page: MtPage,
  ): Promise<object[]> {
    caller.requirePermission('PROJECT_READ');
    return this.projects.find(caller.tenantIds, page, {});
  }

  @Post('search')
  @HttpCode(200)
  @ApiMtErrors(MtErrors.NULL_NOT_ALLOWED, MtErrors.QUERY_VALUE_INVALID)
  search(@CurrentCaller() caller: Caller, @Body(filter) query: ProjectFilter): Promise<object[]> {
    caller.requirePermission('PROJECT_READ');
    const page: MtPage = { number: 0, size: MAX_SIZE, sort: 'id', order: 'asc' };
    return this.projects.find(caller.tenantIds, page, query);
  }
}

/** `rows` is the older name of the size; clients that still send it get its own code. */
function withRows(page: MtPage, rows: string | undefined): MtPage {
  if (rows === undefined) return page;
  const size = Number(rows);
  if (size > MAX_SIZE) throw new MtErrors.PAGE_ROWS_LIMIT_EXCEEDED({ max: MAX_SIZE });
  return size >= 1 ? { ...page, size: Math.floor(size) } : page;
}
