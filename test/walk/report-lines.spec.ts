import { reportLines } from '../../sample-app/walk/report-lines.js';
import type { WalkReport } from '../../sample-app/walk/walk-all.js';

const report: WalkReport = {
  results: [
    {
      code: '1057',
      key: 'SUBSCRIBE_OWN_ENDPOINT',
      how: 'P1 asks for its own endpoint',
      because: undefined,
      where: 'answer',
      status: 403,
      titles: {
        en: 'A project cannot subscribe to its own endpoint',
        'zh-CN': '不允许订阅自己的端口',
      },
      time: 1.26,
      faults: [],
    },
    {
      code: '0061',
      key: 'INSTANCE_ID_INVALID_LEGACY',
      how: 'started with INSTANCE_ID=16',
      because: 'only the original generator says it so',
      where: 'exit',
      status: undefined,
      titles: { en: 'The instance ID', 'zh-CN': 'InstanceId错误' },
      time: 670,
      faults: ['the log says nothing'],
    },
  ],
  leftOut: [{ code: '0004', key: 'MQ_QUEUE_SETUP_FAILED', needs: 'AMQP_URL' }],
};
const tail = [
  '✗ 0061 INSTANCE_ID_INVALID_LEGACY: the log says nothing',
  '- 0004 MQ_QUEUE_SETUP_FAILED: needs AMQP_URL',
  '* 0061 INSTANCE_ID_INVALID_LEGACY: only the original generator says it so',
  '',
  '1/2 that need no server; 1 need AMQP_URL: 0004',
];
// prettier-ignore
const table = [
  '   code  key                         how it was caused             status  en                                              zh-CN                 ms',
  '✓  1057  SUBSCRIBE_OWN_ENDPOINT      P1 asks for its own endpoint  403     A project cannot subscribe to its own endpoint  不允许订阅自己的端口  1.3',
  '✗  0061  INSTANCE_ID_INVALID_LEGACY  started with INSTANCE_ID=16   exit    The instance ID                                 InstanceId错误        670.0',
];

describe('What the walk prints', () => {
  it('is a table where nobody says how wide a line may be, or where it has room', () => {
    expect(reportLines(report)).toEqual([...table, ...tail]);
    expect(reportLines(report, 160)).toEqual([...table, ...tail]);
  });

  it('is a few short lines a row on a narrow terminal', () => {
    expect(reportLines(report, 80)).toEqual([
      '✓ 1057 SUBSCRIBE_OWN_ENDPOINT: 403, 1.3 ms',
      '    P1 asks for its own endpoint',
      '    A project cannot subscribe to its own endpoint',
      '    不允许订阅自己的端口',
      '✗ 0061 INSTANCE_ID_INVALID_LEGACY: exit, 670.0 ms',
      '    started with INSTANCE_ID=16',
      '    The instance ID',
      '    InstanceId错误',
      ...tail,
    ]);
  });

  it('shortens a long text in the table, and says it whole in lines', () => {
    const how = 'x'.repeat(61);
    const results = [{ ...report.results[0]!, how }];
    expect(reportLines({ results, leftOut: [] })[1]).toContain(`  ${'x'.repeat(59)}…  `);
    expect(reportLines({ results, leftOut: [] }, 80)[1]).toBe(`    ${how}`);
  });
});
