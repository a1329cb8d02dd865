import { Controller, Get, NotFoundException } from '@nestjs/common';
import { MtErrors, MtErrorsModule, MtException } from 'nestjs-mt-errors';
import { platforms, startApp } from '../support/platforms.js';

@Controller()
class C {
  @Get('code') code(): void {
    throw new MtException('1017', { params: { projectId: 'P1' } });
  }
  @Get('boom') boom(): void {
    throw new Error('secret');
  }
  @Get('nf') nf(): void {
    throw new NotFoundException('Order 3 not found');
  }
  @Get('tok') tok(): void {
    throw MtErrors.JWT_STRUCTURE_INVALID();
  }
}
describe.each(platforms)('smoke on %s', (platform) => {
  it('answers', async () => {
    const { app, url } = await startApp(
      platform,
      { imports: [MtErrorsModule.forRoot()], controllers: [C] },
      { logger: ['error', 'log', 'warn'] },
    );
    for (const path of ['code', 'boom', 'nf', 'tok', 'none?x=1']) {
      const r = await fetch(`${url}/${path}`, { headers: { 'accept-language': 'zh' } });
      console.log(path, r.status, Object.fromEntries(r.headers), await r.text());
    }
    const r = await fetch(`${url}/code`, { method: 'HEAD' });
    console.log('HEAD', r.status, Object.fromEntries(r.headers), await r.text());
    await app.close();
    expect(1).toBe(1);
  });
});
