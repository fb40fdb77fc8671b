import { strToU8 } from 'fflate'
import { oleOf } from '../support/ole.ts'
import { zipOf } from '../support/documents.ts'
import type { HidingPlace } from './hiding-place.ts'
import { mobile, name, signsOf } from './hiding-place.ts'
import { jpegWith, pngWith } from './pictures.ts'

const said = `${name} ${mobile}`
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const run = (text: string, marks = ''): string =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`

interface Given {
  readonly body?: string
  readonly head?: string
  /** Parts beside the document, by name, with the relation that leads to them. */
  readonly parts?: Readonly<Record<string, { readonly type?: string; readonly of: string | Uint8Array }>>
  readonly relations?: string
}

/** A Word document with what is put into it. */
export const docxWith = ({ body = '', head = '', parts = {}, relations = '' }: Given): Uint8Array => {
  const links = Object.entries(parts).map(([part, { type }], index) =>
    type === undefined ? '' : `<Relationship Id="rIdP${index}" Type="${office}/${type}" Target="/${part}"/>`,
  )
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?>${head}<w:document ${spaces}><w:body>${p(run('可以公开的内容'))}${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}${relations}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([part, { of }]) => [part, of])),
  })
}

const part = (called: string, file: string, type: string | undefined, of: string | Uint8Array): HidingPlace =>
  place(called, { parts: { [file]: type === undefined ? { of } : { type, of } } })

const place = (called: string, given: Given): HidingPlace => ({
  called: `DOCX：${called}`,
  file: '文件.docx',
  make: () => docxWith(given),
})

const story = (tag: string, inner: string): string => `<w:${tag} ${spaces}>${inner}</w:${tag}>`
const drawing = (keys: string, inner = ''): string =>
  p(`<w:r><w:drawing><wp:inline><wp:docPr id="1" ${keys}/>${inner}</wp:inline></w:drawing></w:r>`)
const picture = (bytes: Uint8Array, file: string): Given => ({
  body: drawing(
    'name="图"',
    '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdP0"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>',
  ),
  parts: { [file]: { type: 'image', of: bytes } },
})

export const inWord: readonly HidingPlace[] = [
  place('正文', { body: p(run(said)) }),
  place('一个字一段格式', {
    body: p(
      signsOf(said)
        .map((each) => run(each))
        .join(''),
    ),
  }),
  place('全角的数字', {
    body: p(run(`${name}１３９０００４５６７`.replace('１３９０００４５６７', '１３９００００４５６７'))),
  }),
  place('号码拆在表格里，一格一位', {
    body: `<w:tbl><w:tr>${signsOf(said)
      .map((each) => `<w:tc>${p(run(each))}</w:tc>`)
      .join('')}</w:tr></w:tbl>`,
  }),
  place('看不见的字符隔开', { body: p(run(signsOf(said).join('\u200b'))) }),
  place('修订：插入', { body: p(`<w:ins w:id="1" w:author="${name}">${run(said)}</w:ins>`) }),
  place('修订：删除', {
    body: p(`<w:del w:id="1" w:author="x"><w:r><w:delText>${said}</w:delText></w:r></w:del>`),
  }),
  place('修订：移走的段落', { body: p(`<w:moveFrom w:id="1" w:author="x">${run(said)}</w:moveFrom>`) }),
  place('隐藏文字', { body: p(run(said, '<w:vanish/>')) }),
  place('文本框', {
    body: p(
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run(said))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
  }),
  place('内容控件和它的别名', {
    body: `<w:sdt><w:sdtPr><w:alias w:val="${name}"/><w:tag w:val="${mobile}"/></w:sdtPr><w:sdtContent>${p(run(said))}</w:sdtContent></w:sdt>`,
  }),
  place('域代码', {
    body: p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY "${said}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  }),
  place('简单域', {
    body: p(`<w:fldSimple w:instr=" QUOTE &quot;${said}&quot; ">${run('结果')}</w:fldSimple>`),
  }),
  place('链接的地址', {
    body: p(`<w:hyperlink r:id="rIdX" w:tooltip="${name}">${run('链接')}</w:hyperlink>`),
    relations: `<Relationship Id="rIdX" Type="${office}/hyperlink" Target="http://example.com/?q=${encodeURIComponent(said)}" TargetMode="External"/>`,
  }),
  place('书签的名称', {
    body: p(`<w:bookmarkStart w:id="1" w:name="${name}${mobile}"/>${run('正文')}<w:bookmarkEnd w:id="1"/>`),
  }),
  place('图片的替代文字', { body: drawing(`name="${mobile}" descr="${name}" title="${said}"`) }),
  place('注释和处理指令', { head: `<!-- ${said} --><?app ${said}?>` }),
  place('自己定义的实体', { head: `<!DOCTYPE d [<!ENTITY n "${said}">]>`, body: p(run('&n;')) }),
  place('写成编号的字符', {
    body: p(
      run(
        signsOf(said)
          .map((each) => `&#x${(each.codePointAt(0) ?? 0).toString(16)};`)
          .join(''),
      ),
    ),
  }),
  place('注音下面的字', {
    body: p(`<w:r><w:ruby><w:rt>${run('ouyang')}</w:rt><w:rubyBase>${run(said)}</w:rubyBase></w:ruby></w:r>`),
  }),
  part('页眉', 'word/header1.xml', 'header', story('hdr', p(run(said)))),
  part('页脚', 'word/footer1.xml', 'footer', story('ftr', p(run(said)))),
  part(
    '脚注',
    'word/footnotes.xml',
    'footnotes',
    story('footnotes', `<w:footnote w:id="2">${p(run(said))}</w:footnote>`),
  ),
  part(
    '尾注',
    'word/endnotes.xml',
    'endnotes',
    story('endnotes', `<w:endnote w:id="2">${p(run(said))}</w:endnote>`),
  ),
  part(
    '批注',
    'word/comments.xml',
    'comments',
    story('comments', `<w:comment w:id="1" w:author="${name}">${p(run(said))}</w:comment>`),
  ),
  part(
    '批注的作者名单',
    'word/people.xml',
    'people',
    `<w15:people xmlns:w15="x"><w15:person w15:author="${said}"/></w15:people>`,
  ),
  part(
    '文件属性',
    'docProps/core.xml',
    undefined,
    `<cp:coreProperties xmlns:cp="x"><dc:creator xmlns:dc="y">${said}</dc:creator></cp:coreProperties>`,
  ),
  part(
    '自定义属性',
    'docProps/custom.xml',
    undefined,
    `<Properties><property name="${name}"><vt:lpwstr xmlns:vt="x">${mobile}</vt:lpwstr></property></Properties>`,
  ),
  part('应用属性', 'docProps/app.xml', undefined, `<Properties><Manager>${said}</Manager></Properties>`),
  part('缩略图', 'docProps/thumbnail.jpeg', undefined, jpegWith(said)),
  part('自定义 XML', 'customXml/item1.xml', 'customXml', `<a><b>${said}</b></a>`),
  part('构建基块', 'word/glossary/document.xml', 'glossaryDocument', story('glossaryDocument', p(run(said)))),
  part(
    '嵌入的 OLE 对象',
    'word/embeddings/oleObject1.bin',
    'oleObject',
    oleOf({ Contents: Buffer.from(said, 'utf16le') }),
  ),
  part('嵌入的文档', 'word/embeddings/a.docx', 'package', docxWith({ body: p(run(said)) })),
  part(
    '变量和模板的设置',
    'word/settings.xml',
    'settings',
    story('settings', `<w:docVars><w:docVar w:name="a" w:val="${said}"/></w:docVars>`),
  ),
  part(
    '替换内容（altChunk）',
    'word/afchunk.rtf',
    'aFChunk',
    strToU8(
      `{\\rtf1 ${signsOf(said)
        .map((each) => `\\u${each.codePointAt(0) ?? 0}?`)
        .join('')}}`,
    ),
  ),
  part(
    '图表的缓存',
    'word/charts/chart1.xml',
    'chart',
    `<c:chartSpace xmlns:c="x"><c:v>${said}</c:v></c:chartSpace>`,
  ),
  place('图片的 PNG 说明', picture(pngWith(said), 'word/media/image1.png')),
  place('图片压缩的 PNG 说明', picture(pngWith(said, true), 'word/media/image1.png')),
  place('图片的 JPEG 注释', picture(jpegWith(said), 'word/media/image1.jpeg')),
  part('部件里的 base64', 'word/printer.bin', undefined, Buffer.from(said).toString('base64')),
  part('文件名', `word/${name}${mobile}.xml`, undefined, '<a/>'),
]
