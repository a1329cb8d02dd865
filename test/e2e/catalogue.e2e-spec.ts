import { Controller, Get, Param } from '@nestjs/common';
import { type ErrorEntry, MtErrors, MtErrorsModule } from 'nestjs-mt-errors';
import { expectProblem, request } from '../support/answer.js';
import { catalogRows, type FixtureEntry } from '../support/catalog-fixture.js';
import { platforms, startApp } from '../support/platforms.js';

@Controller()
class ThrowController {
  @Get(':key')
  throw(@Param('key') key: keyof typeof MtErrors): void {
    throw (MtErrors[key] as ErrorEntry<string, object>)();
  }
}

/** By code these two mean the later row of the document. */
const SECOND_MEANINGS = ['INSTANCE_ID_INVALID_LEGACY', 'CLOCK_MOVED_BACKWARDS_LEGACY'];

function typeOf({ code, key, section }: FixtureEntry): string {
  const slug = SECOND_MEANINGS.includes(key)
    ? `${code}-${key.toLowerCase().replaceAll('_', '-')}`
    : code;
  return `urn:mt:error:${section}:${slug}`;
}

describe.each(platforms)('every entry of the catalogue on %s', (platform) => {
  let url = '';
  let close: () => Promise<void>;

  beforeAll(async () => {
    const running = await startApp(platform, {
      imports: [MtErrorsModule.forRoot()],
      controllers: [ThrowController],
    });
    ({ url } = running);
    close = () => running.app.close();
  });
  afterAll(() => close());

  it.each(catalogRows().map((row) => [row.code, row.key, row] as const))(
    '%s %s is answered in Chinese and English',
    async (code, key, row) => {
      const expected = {
        status: row.status,
        code,
        key,
        type: typeOf(row),
        headers: (row.status === 401 && row.challenge
          ? { 'www-authenticate': row.challenge }
          : {}) as Record<string, string>,
      };
      const chinese = await request(`${url}/${key}`, { headers: { 'accept-language': 'zh' } });
      expectProblem(chinese, { ...expected, title: row.seedTitle, language: 'zh-CN' });
      const english = await request(`${url}/${key}`);
      const { title } = english.body as { title: string };
      expectProblem(english, { ...expected, title });
      expect(title).toMatch(/^[\x20-\x7e’]+$/);
    },
  );
});
