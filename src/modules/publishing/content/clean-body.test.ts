import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { cleanBody, fileIdsIn } from './index.ts'
import { allowedAttributes, allowedTags } from './rules.ts'

/** Every tag and attribute of some HTML, as a browser's tokeniser sees them. */
const tokensOf = (html: string) => {
  const found: (readonly [string, Readonly<Record<string, string>>])[] = []
  const parser = new Parser({ onopentag: (name, attributes) => found.push([name, { ...attributes }]) })
  parser.end(html)
  return found
}

const assertHarmless = (html: string): void => {
  for (const [tag, attributes] of tokensOf(html)) {
    assert.ok(allowedTags.includes(tag), `<${tag}> in ${html}`)
    for (const [name, value] of Object.entries(attributes)) {
      assert.ok(allowedAttributes[tag]?.includes(name), `${tag}[${name}] in ${html}`)
      if (name === 'href') assert.match(value, /^(?:https?:|mailto:|tel:|[^:]*$|[^:]*[/?#])/iu, html)
      if (name === 'src') assert.match(value, /^\/files\/[\w-]+$/u, html)
      if (name === 'class') assert.match(value, /^(?:align-center|align-right|indent| )+$/u, html)
    }
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//x.example></sCrIpT>',
  '<img src=x onerror=alert(1)>',
  '<img src="/files/a" onerror="alert(1)" alt="x">',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img src="https://x.example/a.png">',
  '<img src="//x.example/a.png">',
  '<img src="/files/../../etc/passwd">',
  '<img src="/files/a?x=1">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe src=javascript:alert(1)></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:https://x.example/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="x" onclick="alert(1)" style="position:fixed" id=main>x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p style="position:fixed;top:0">x</p>',
  '<p class="masthead skip">x</p>',
  '<p id="main">x</p>',
  '<form action=javascript:alert(1)><input type=submit>',
  '<button formaction=javascript:alert(1)>x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<select onfocus=alert(1) autofocus><option>x</select>',
  '<textarea onfocus=alert(1) autofocus></textarea>',
  '<body onload=alert(1)>x',
  '<html><head><meta http-equiv=refresh content="0;url=javascript:alert(1)"></head><body>x',
  '<link rel=stylesheet href=//x.example/a.css>',
  '<base href="//x.example/">',
  '<style>@import "//x.example";</style>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<title><img src=x onerror=alert(1)></title>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<%<script>alert(1)</script>%>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p>&amp;lt;img src=x onerror=alert(1)&amp;gt;</p>',
  '<table><td background="javascript:alert(1)">x</td></table>',
  '<td colspan="99999999999">x</td>',
  '<ol start="-1;alert(1)"><li>x</ol>',
  '<p/onmouseover=alert(1)>x</p>',
  '<p title="\'" onclick=alert(1)>x</p>',
  '<<script>alert(1);//<</script>',
  '<a href="https://x.example" target=_blank rel=opener>x</a>',
  '<span style="font-size:200px">x</span>',
  '<font color=red>x</font>',
  '<isindex action=javascript:alert(1)>',
  '<x contenteditable onblur=alert(1)>x</x>',
] as const

test('nothing hostile gets through, and what is clean stays as it is', () => {
  for (const html of hostile) {
    const { html: clean } = cleanBody(`<p>前</p>${html}<p>后</p>`)
    assertHarmless(clean)
    assert.equal(cleanBody(clean).html, clean, html)
  }
})

const fragment = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<ul>',
    '<p class=MsoListParagraph>',
    '<p style="mso-list:l0 level2 lfo1">',
    '<caption>',
    '<h3>',
    '</div>',
  ),
  fc.constantFrom(
    '<li>',
    '</ul>',
    '<a href=/x>',
    '</a>',
    '<h1>',
    '</h2>',
    '<br>',
    '&nbsp;',
    '&lt;',
    '<hr>',
    '<pre>',
  ),
  fc.constantFrom(
    '<img src=/files/a alt=甲>',
    '<figure>',
    '<figcaption>',
    '<blockquote>',
    '<ol start=3>',
    '</pre>',
  ),
  fc.string({ maxLength: 12 }),
  fc.constantFrom('文字', ' ', '\n', '　', '一、', '1. '),
)

test('whatever is pasted comes out harmless, and cleaned again it is the same', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 24 }), (pieces) => {
      const { html } = cleanBody(pieces.join(''))
      assertHarmless(html)
      assert.equal(cleanBody(html).html, html)
    }),
    { numRuns: 400 },
  )
})

const cases = [
  ['<div>甲</div><div>乙</div>', '<p>甲</p><p>乙</p>'],
  ['甲<br>乙', '<p>甲<br>乙</p>'],
  ['<h1>标题</h1><h5>小标题</h5>', '<h2>标题</h2><h4>小标题</h4>'],
  ['<p><b>甲</b><i>乙</i><strike>丙</strike></p>', '<p><strong>甲</strong><em>乙</em><s>丙</s></p>'],
  ['<p style="text-align:center">甲</p>', '<p class="align-center">甲</p>'],
  ['<p align=right>甲</p>', '<p class="align-right">甲</p>'],
  ['<p>　　甲</p><p>&nbsp;</p><p></p>', '<p>甲</p>'],
  [
    '<p><a href="https://x.example">甲</a></p>',
    '<p><a href="https://x.example" rel="noopener noreferrer">甲</a></p>',
  ],
  ['<p><img src="/api/files/a1?shown=1" alt=" 图 "></p>', '<p><img src="/files/a1" alt="图"></p>'],
  [
    '<table><tr><th>甲</th></tr><tr><td colspan=2>乙</td></tr></table>',
    '<table><tbody><tr><th><p>甲</p></th></tr><tr><td colspan="2"><p>乙</p></td></tr></tbody></table>',
  ],
  ['<ul><li>甲<li>乙</ul>', '<ul><li><p>甲</p></li><li><p>乙</p></li></ul>'],
  [
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
      <p class=MsoNormal style='text-indent:32pt'><span lang=EN-US style='font-size:16pt'>甲<o:p></o:p></span></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.<span>&nbsp;&nbsp;</span></span><![endif]>乙</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span>2.<span>&nbsp;</span></span>丙</p>
      <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'>·<span>&nbsp;</span></span>丁</p>
    </body></html>`,
    '<p>甲</p><ol><li><p>乙</p></li><li><p>丙</p></li></ol><ul><li><p>丁</p></li></ul>',
  ],
  [
    '<p style="mso-list:l0 level1 lfo1">1. 甲</p><p style="mso-list:l0 level2 lfo1">Ø&nbsp;乙</p><p style="mso-list:l0 level1 lfo1">2. 丙</p><p>丁</p><p style="mso-list:l0 level1 lfo1">3. 戊</p>',
    '<ol><li><p>甲</p><ul><li><p>乙</p></li></ul></li><li><p>丙</p></li></ol><p>丁</p><ol start="3"><li><p>戊</p></li></ol>',
  ],
  // Marks that others refer to are words: a list would print another.
  ['<p class=MsoListParagraph>（一）甲</p>', '<p>（一）甲</p>'],
  ['<p style="mso-list:l0 level1 lfo1">第二条 乙</p>', '<p>第二条 乙</p>'],
  ['<p class=MsoListParagraph>1.5 倍</p>', '<p>1.5 倍</p>'],
  ['<p class=MsoListParagraph>office</p>', '<p>office</p>'],
  // A link leads to the web, or to a page of the same site.
  ['<p><a href="/zhengce/1">甲</a><a href="x.html">乙</a></p>', '<p><a href="/zhengce/1">甲</a>乙</p>'],
  ['<p><a href="/\\x.example">甲</a><a href="//x.example">乙</a></p>', '<p>甲乙</p>'],
  [
    '<figure><figcaption>甲<b><img src=/files/a alt=乙></b></figcaption></figure>',
    '<figure><img src="/files/a" alt="乙"><figcaption>甲</figcaption></figure>',
  ],
] as const

test('what is meant is kept: paragraphs, headings, lists, tables, alignment, also from Word', () => {
  for (const [from, to] of cases) assert.equal(cleanBody(from).html, to)
})

test('text is read in lines, and what is to be mended is told', () => {
  const body = cleanBody(
    '<h2>甲</h2><h4>乙</h4><p>丙<br>丁</p><table><tr><td>1</td><td>2</td></tr></table><img src="/files/a"><img src="http://x.example/y.png">',
  )
  assert.equal(body.text, '甲\n乙\n丙\n丁\n1\t2\n')
  assert.deepEqual(body.images, [{ file: 'a', alt: '' }])
  assert.deepEqual(
    body.problems.map(({ code, blocks }) => [code, blocks]),
    [
      ['image-alt', true],
      ['image-foreign', false],
      ['table-head', false],
      ['heading-skip', false],
    ],
  )
  assert.deepEqual(fileIdsIn(body.html), ['a'])
  assert.throws(() => cleanBody('长'.repeat(2_000_001)), { code: 'body-too-long' })
  // What is taken must be taken again when it is signed, also where cleaning made it longer or deeper.
  assert.throws(() => cleanBody('&'.repeat(410_000)), { code: 'body-too-long' })
  assert.throws(() => cleanBody('<ul>'.repeat(99) + '甲'), { code: 'body-too-deep' })
})

test('what is deep or wide beyond use is refused or cleaned, and never gets lost', () => {
  for (const piece of ['<div>', '<b>', '<blockquote>', '<ul><li>', '<table><tr><td>'])
    assert.throws(() => cleanBody(piece.repeat(100_000)), { code: 'body-too-deep' })
  assert.equal(cleanBody('<br>'.repeat(50_000)).html, '')
  assert.equal(cleanBody(`<b>${'<p>甲</p>'.repeat(130_000)}</b>`).images.length, 0)
})
