import { zipOf } from '../support/documents.ts'
import type { HidingPlace } from './hiding-place.ts'
import { mobile, name, signsOf } from './hiding-place.ts'

const said = `${name} ${mobile}`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const rels = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const link = (id: string, type: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`

interface Given {
  /** Rows of the first sheet. */
  readonly rows?: string
  readonly before?: string
  readonly after?: string
  readonly book?: string
  readonly sheetName?: string
  readonly strings?: string
  /** A second sheet with its state. */
  readonly second?: { readonly state: string; readonly rows: string }
  readonly parts?: Readonly<Record<string, { readonly type?: string; readonly of: string }>>
}

/** A workbook with what is put into it. */
export const xlsxWith = (given: Given): Uint8Array => {
  const { rows = '', before = '', after = '', book = '', strings = '', parts = {} } = given
  const sheet = (inner: string, from = '', behind = '') =>
    `<worksheet ${main} xmlns:r="${office}">${from}<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>可以公开</t></is></c></row>${inner}</sheetData>${behind}</worksheet>`
  const second = given.second
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': rels(link('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${given.sheetName ?? '表'}" sheetId="1" r:id="r1"/>${second ? `<sheet name="二" sheetId="2" state="${second.state}" r:id="r2"/>` : ''}</sheets>${book}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      `${link('r1', 'worksheet', 'worksheets/sheet1.xml')}${second ? link('r2', 'worksheet', 'worksheets/sheet2.xml') : ''}${link('r3', 'sharedStrings', 'sharedStrings.xml')}`,
    ),
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': sheet(rows, before, after),
    'xl/worksheets/_rels/sheet1.xml.rels': rels(
      Object.entries(parts)
        .map(([part, { type }], index) => (type === undefined ? '' : link(`p${index}`, type, `/${part}`)))
        .join(''),
    ),
    ...(second && { 'xl/worksheets/sheet2.xml': sheet(second.rows) }),
    ...Object.fromEntries(Object.entries(parts).map(([part, { of }]) => [part, of])),
  })
}

const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (inner: string, keys = ''): string => `<row r="2" ${keys}>${inner}</row>`
const place = (called: string, given: Given, hides?: readonly string[]): HidingPlace => ({
  called: `XLSX：${called}`,
  file: '文件.xlsx',
  make: () => xlsxWith(given),
  ...(hides && { hides }),
})

export const inSheet: readonly HidingPlace[] = [
  place('单元格', { rows: row(inline('A2', said)) }),
  place('共享字符串', { rows: row('<c r="A2" t="s"><v>0</v></c>'), strings: `<si><t>${said}</t></si>` }),
  place('分段的富文本', {
    rows: row('<c r="A2" t="s"><v>0</v></c>'),
    strings: `<si>${signsOf(said)
      .map((each) => `<r><t>${each}</t></r>`)
      .join('')}</si>`,
  }),
  place('没有人用的共享字符串', { strings: `<si><t>${said}</t></si>` }),
  place('拼音', {
    rows: row('<c r="A2" t="s"><v>0</v></c>'),
    strings: `<si><t>字</t><rPh sb="0" eb="1"><t>${said}</t></rPh></si>`,
  }),
  place('数字单元格', { rows: row(`<c r="A2"><v>${mobile}</v></c>`) }, [mobile]),
  place('科学计数的数字', { rows: row('<c r="A2"><v>1.3900004567E10</v></c>') }, []),
  place(
    '一格一位',
    {
      rows: row(
        signsOf(mobile)
          .map((each, at) => inline(`${String.fromCharCode(65 + at)}2`, each))
          .join(''),
      ),
    },
    [mobile],
  ),
  place('公式', { rows: row(`<c r="A2" t="str"><f>CONCATENATE("${said}","")</f><v>结果</v></c>`) }),
  place('公式的缓存结果', { rows: row(`<c r="A2" t="str"><f>B9</f><v>${said}</v></c>`) }),
  place('隐藏的工作表', { second: { state: 'hidden', rows: row(inline('A2', said)) } }),
  place('深度隐藏的工作表', { second: { state: 'veryHidden', rows: row(inline('A2', said)) } }),
  place('隐藏的行', { rows: row(inline('A2', said), 'hidden="1"') }),
  place('隐藏的列', {
    before: '<cols><col min="3" max="3" hidden="1"/></cols>',
    rows: row(inline('C2', said)),
  }),
  place('工作表的名称', { sheetName: `${name}${mobile}` }),
  place('名称管理器', {
    book: `<definedNames><definedName name="${name}">"${mobile}"</definedName></definedNames>`,
  }),
  place('数据有效性的列表', {
    after: `<dataValidations><dataValidation sqref="A1"><formula1>"${said}"</formula1></dataValidation></dataValidations>`,
  }),
  place('条件格式', {
    after: `<conditionalFormatting sqref="A1"><cfRule type="expression"><formula>A1="${said}"</formula></cfRule></conditionalFormatting>`,
  }),
  place('页眉页脚', { after: `<headerFooter><oddHeader>&amp;C${said}</oddHeader></headerFooter>` }),
  place('批注', {
    parts: {
      'xl/comments1.xml': {
        type: 'comments',
        of: `<comments ${main}><authors><author>${name}</author></authors><commentList><comment><text><t>${said}</t></text></comment></commentList></comments>`,
      },
    },
  }),
  place('会话式批注', {
    parts: {
      'xl/threadedComments/threadedComment1.xml': {
        type: 'threadedComment',
        of: `<ThreadedComments><threadedComment><text>${said}</text></threadedComment></ThreadedComments>`,
      },
    },
  }),
  place('图形里的文字', {
    parts: {
      'xl/drawings/drawing1.xml': {
        type: 'drawing',
        of: `<xdr:wsDr xmlns:xdr="x" xmlns:a="y"><a:t>${said}</a:t></xdr:wsDr>`,
      },
    },
  }),
  place('外部链接的缓存', {
    parts: {
      'xl/externalLinks/externalLink1.xml': {
        type: 'externalLink',
        of: `<externalLink><v>${said}</v></externalLink>`,
      },
    },
  }),
  place('透视表的缓存', {
    parts: {
      'xl/pivotCache/pivotCacheRecords1.xml': {
        of: `<pivotCacheRecords><s v="${said}"/></pivotCacheRecords>`,
      },
    },
  }),
  place('连接字符串', {
    parts: {
      'xl/connections.xml': {
        type: 'connections',
        of: `<connections><connection connectionString="uid=${said}"/></connections>`,
      },
    },
  }),
  place('转义的字符', {
    rows: row(
      inline(
        'A2',
        signsOf(said)
          .map((each) => `_x${(each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`)
          .join(''),
      ),
    ),
  }),
]
