import { measureRequests } from './requests.js';
import { readOptions } from './options.js';

const options = readOptions(process.argv.slice(2));
for (const platform of options.platforms) {
  for (const { variant, cpu, ofSuccess, ofNest } of await measureRequests(platform, options)) {
    console.log(
      platform.padEnd(8),
      variant.padEnd(30),
      cpu.median.toFixed(1).padStart(7),
      ofSuccess.median.toFixed(2),
      `(${ofSuccess.low.toFixed(2)}-${ofSuccess.high.toFixed(2)})`,
      ofNest?.median.toFixed(2) ?? '',
      ofNest ? `(${ofNest.low.toFixed(2)}-${ofNest.high.toFixed(2)})` : '',
    );
  }
}
