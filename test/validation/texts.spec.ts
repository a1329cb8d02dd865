import { de } from 'nestjs-mt-errors/locales/de';
import { es } from 'nestjs-mt-errors/locales/es';
import { fr } from 'nestjs-mt-errors/locales/fr';
import { ja } from 'nestjs-mt-errors/locales/ja';
import { ko } from 'nestjs-mt-errors/locales/ko';
import { zhTW } from 'nestjs-mt-errors/locales/zh-TW';
import { en } from 'nestjs-mt-errors/locales/en';
import { zhCN } from 'nestjs-mt-errors/locales/zh-CN';
import { ownRows, validationRows } from '../fixtures/validation-codes.js';

const custom = ['FooBarRule', 'myRule', ''];
const rules = [...validationRows, ...ownRows]
  .map(({ key }) => key)
  .filter((key) => !custom.includes(key));
const others = ['whitelistValidation', 'unknownValue', 'customValidation', 'depth', 'type'];
const sides = ['isLength.min', 'isLength.max', 'isByteLength.min', 'isByteLength.max'];

describe.each([en, zhCN, zhTW, de, es, fr, ja, ko])('The texts of rules in $tag', (bundle) => {
  it.each([...rules, ...others, ...sides])('has one for %s', (rule) => {
    expect(bundle.violations[rule]).toMatch(/\S/);
  });
});
