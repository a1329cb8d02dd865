import type { Expected } from '../../sample-app/walk/catalogue.js';
import { selectMeanings } from '../../sample-app/walk/select-meanings.js';
import { summaryOf } from '../../sample-app/walk/summary.js';
import type { WalkReport } from '../../sample-app/walk/walk-all.js';

const result = (faults: string[] = []): WalkReport['results'][number] => ({
  code: '1057',
  key: 'SUBSCRIBE_OWN_ENDPOINT',
  how: '',
  because: undefined,
  where: 'answer',
  status: 403,
  titles: { en: '', 'zh-CN': '' },
  time: 1,
  faults,
});
const leftOut = (code: string) => ({ code, key: '', needs: 'AMQP_URL' });
const meaning = (code: string, key: string): Expected => ({
  code,
  key,
  status: 500,
  mtAuthStatus: 500,
  title: '',
});

describe('The last line of the walk', () => {
  it('counts what happened where everything could happen', () => {
    expect(summaryOf({ results: [result(), result()], leftOut: [] })).toBe('2/2');
    expect(summaryOf({ results: [result(), result(['no'])], leftOut: [] })).toBe('1/2');
  });

  it('says which meanings need a server and how it is named', () => {
    const report = { results: [result()], leftOut: [leftOut('0004'), leftOut('0003')] };
    expect(summaryOf(report)).toBe('1/1 that need no server; 2 need AMQP_URL: 0003, 0004');
    expect(summaryOf({ ...report, results: [] })).toBe('2 need AMQP_URL: 0003, 0004');
  });
});

describe('The meanings of a walk', () => {
  const all = [meaning('0061', 'ONE'), meaning('0061', 'OTHER'), meaning('1057', 'THIRD')];

  it('are all, or those with a code or a name', () => {
    expect(selectMeanings(all, [])).toEqual(all);
    expect(selectMeanings(all, ['0061'])).toEqual(all.slice(0, 2));
    expect(selectMeanings(all, ['THIRD'])).toEqual(all.slice(2));
  });

  it('are not guessed where a name is wrong', () => {
    expect(() => selectMeanings(all, ['1057', '9999'])).toThrow(
      '--only 9999: the catalogue has no such code or name',
    );
  });
});
