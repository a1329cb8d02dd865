import { markup, trusted } from '../../../lib/docs/page/markup.js';

it('escapes every character that could end a text or an attribute', () => {
  const text = `<a href="x" title='y'>&amp;</a>`;
  expect(markup`<p title="${text}">${text}</p>`.text).toBe(
    '<p title="&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;">' +
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;</p>',
  );
});

it('keeps markup within markup, joins lists, and leaves out what is not there', () => {
  const items = ['a', 'b<'].map((item) => markup`<li>${item}</li>`);
  const nothing = [undefined, null, false] as const;
  expect(markup`<ul>${items}</ul>${nothing}${0}`.text).toBe('<ul><li>a</li><li>b&lt;</li></ul>0');
});

it('does not indent, and does not touch the white space of values', () => {
  expect(
    markup`
    <pre>${'a\n   b'}</pre>
    ${trusted('<b>\n  c</b>')}`.text,
  ).toBe('\n<pre>a\n   b</pre>\n<b>\n  c</b>');
});

it('does not take an object that looks like markup for markup', () => {
  const forged = { text: '<script>' } as unknown as string;
  expect(markup`${forged}`.text).toBe('');
});
