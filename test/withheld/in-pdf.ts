import { deflateSync } from 'node:zlib'
import { drawnPdf, pdfOf } from '../support/pdfs.ts'
import { zipOf } from '../support/documents.ts'
import type { HidingPlace } from './hiding-place.ts'
import { mobile, name, signsOf } from './hiding-place.ts'
import { pngWith } from './pictures.ts'

const wide = (text: string): string => `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`
const said = `${name} ${mobile}`

type Objects = Readonly<Record<number, string | { readonly head: string; readonly bytes: Uint8Array }>>

/** A PDF of objects as they are given, with a table of where they stand; the first is the catalog. */
export const rawPdf = (objects: Objects, trailer = ''): Buffer => {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const places: string[] = []
  const size = () => parts.reduce((sum, { length }) => sum + length, 0)
  for (const [number, object] of Object.entries(objects)) {
    places.push(`${number} 1\n${String(size()).padStart(10, '0')} 00000 n \n`)
    const body =
      typeof object === 'string'
        ? Buffer.from(object)
        : Buffer.concat([
            Buffer.from(`<<${object.head}/Length ${object.bytes.length}>>\nstream\n`),
            object.bytes,
            Buffer.from('\nendstream'),
          ])
    parts.push(Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n'))
  }
  const at = size()
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${places.join('')}trailer\n<</Root 1 0 R/Size 50${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** One page, with what is put into its catalog, its page, its content and beside it. */
const onePage = (given: {
  readonly catalog?: string
  readonly page?: string
  readonly content?: string
  readonly more?: Objects
  readonly trailer?: string
}): Buffer =>
  rawPdf(
    {
      1: `<</Type/Catalog/Pages 2 0 R ${given.catalog ?? ''}>>`,
      2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>> ${given.page ?? ''}>>`,
      4: { head: '', bytes: Buffer.from(`BT /F1 12 Tf 72 700 Td (Page) Tj ET ${given.content ?? ''}`) },
      5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...given.more,
    },
    given.trailer,
  )

const note = (subtype: string, keys: string): string =>
  `/Annots[<</Type/Annot/Subtype/${subtype}/Rect[100 100 200 120]${keys}>>]`

const later = (): Buffer => {
  const first = onePage({
    content: `BT /F1 12 Tf 72 600 Td (${mobile}) Tj ET`,
    more: { 9: `<</Was<${wide(name)}>>>` },
  })
  return Buffer.concat([
    first,
    Buffer.from(
      '4 0 obj\n<</Length 36>>\nstream\nBT /F1 12 Tf 72 700 Td (New) Tj ET  \nendstream\nendobj\n9 0 obj\nnull\nendobj\n',
    ),
    Buffer.from(
      `xref\n4 1\n${String(first.length).padStart(10, '0')} 00000 n \ntrailer\n<</Root 1 0 R/Size 50/Prev ${first.lastIndexOf('xref\n')}>>\nstartxref\n${first.length + 107}\n%%EOF\n`,
    ),
  ])
}

const place = (called: string, make: HidingPlace['make'], hides?: readonly string[]): HidingPlace => ({
  called: `PDF：${called}`,
  file: '文件.pdf',
  make,
  ...(hides && { hides }),
})

export const inPdf: readonly HidingPlace[] = [
  place('正文', () => pdfOf([[`经办人${name}，电话${mobile}。`]])),
  place('正文，字之间有空格', () => pdfOf([[`经办人 ${signsOf(name).join(' ')}，电话 139-0000-4567`]])),
  place('跨两页的名字', () => pdfOf([[name.slice(0, 2)], [name.slice(2)]]), [name]),
  place('黑块盖住的文字', () =>
    drawnPdf((page) => {
      page.text(said).rect(60, 60, 400, 40).fill('black')
    }),
  ),
  place('白色的文字', () => drawnPdf((page) => void page.fillColor('white').text(said))),
  place('页面以外的文字', () => drawnPdf((page) => void page.text(said, 900, 900, { lineBreak: false }))),
  place('一个像素高的文字', () => drawnPdf((page) => void page.fontSize(0.5).text(said))),
  place('隐形的文字（扫描件的文字层）', () =>
    drawnPdf((page) => {
      page.addContent('3 Tr').text(said)
    }),
  ),
  place('标题和作者', () => pdfOf([['正文']], { info: { Title: name, Author: mobile } })),
  place('自己定的文件属性', () => onePage({ trailer: `/Info<</Owner<${wide(said)}>>>` })),
  place('XMP 元数据', () =>
    onePage({
      catalog: '/Metadata 6 0 R',
      more: {
        6: {
          head: '/Type/Metadata/Subtype/XML',
          bytes: Buffer.from(`<x:xmpmeta><dc:creator>${said}</dc:creator></x:xmpmeta>`),
        },
      },
    }),
  ),
  place('书签', () =>
    onePage({
      catalog: '/Outlines 6 0 R',
      more: {
        6: '<</First 7 0 R/Last 7 0 R/Count 1>>',
        7: `<</Title<${wide(said)}>/Parent 6 0 R/Dest[3 0 R/Fit]>>`,
      },
    }),
  ),
  place('批注', () => onePage({ page: note('Text', `/Contents<${wide(said)}>/T<${wide(name)}>`) })),
  place('隐藏的批注', () =>
    onePage({ page: note('FreeText', `/F 2/Contents<${wide(said)}>/RC(<p>${mobile}</p>)`) }),
  ),
  place('链接的地址', () =>
    onePage({
      page: note('Link', `/A<</S/URI/URI(http://example.com/${mobile}/${encodeURIComponent(name)})>>`),
    }),
  ),
  place('附件', () =>
    onePage({
      catalog: '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>',
      more: {
        6: '<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>',
        7: { head: '/Type/EmbeddedFile/Filter/FlateDecode', bytes: deflateSync(said) },
      },
    }),
  ),
  place('附件里的压缩包', () =>
    onePage({
      catalog: '/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>',
      more: {
        6: '<</Type/Filespec/F(a.zip)/EF<</F 7 0 R>>>>',
        7: { head: '/Type/EmbeddedFile', bytes: zipOf({ 'a/b.txt': said }) },
      },
    }),
  ),
  place('脚本', () =>
    onePage({ catalog: `/OpenAction<</S/JavaScript/JS<${wide(`app.alert("${said}")`)}>>>` }),
  ),
  place('表单域的值', () =>
    onePage({
      catalog: '/AcroForm<</Fields[6 0 R]>>',
      page: '/Annots[6 0 R]',
      more: {
        6: `<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V<${wide(said)}>/DV<${wide(name)}>/Rect[100 500 300 520]>>`,
      },
    }),
  ),
  place('替代文字和实际文字', () =>
    onePage({
      catalog: '/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>',
      more: {
        6: '<</Type/StructTreeRoot/K[7 0 R]>>',
        7: `<</S/Figure/Alt<${wide(name)}>/ActualText<${wide(mobile)}>/P 6 0 R>>`,
      },
    }),
  ),
  place('页面内容里的实际文字', () =>
    onePage({ content: `/Span<</ActualText<${wide(said)}>>>BDC BT /F1 12 Tf 72 650 Td (****) Tj ET EMC` }),
  ),
  place('页面内容里的注释', () => onePage({ content: `\n% ${said}\n` })),
  place('旧版本里的内容', later),
  place('没有人用的对象', () => onePage({ more: { 30: `(${mobile})`, 31: `<${wide(name)}>` } })),
  place('压缩的对象流', () => {
    const packed = `10 0 <</Kept<${wide(said)}>>>`
    return onePage({
      more: {
        6: {
          head: '/Type/ObjStm/N 1/First 5/Filter/FlateDecode',
          bytes: deflateSync(packed.replace('10 0 ', '10 0\n')),
        },
      },
    })
  }),
  place('命名的位置', () =>
    onePage({
      catalog: `/Dests<</${mobile} [3 0 R/Fit]/${[...Buffer.from(name)].map((byte) => `#${byte.toString(16)}`).join('')}[3 0 R/Fit]>>`,
    }),
  ),
  place('页面的私有数据', () => onePage({ page: `/PieceInfo<</App<</Private<${wide(said)}>>>>>` })),
  place('缩略图的附注', () =>
    onePage({
      page: '/Thumb 6 0 R',
      more: {
        6: {
          head: `/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Note<${wide(said)}>`,
          bytes: Buffer.from([0]),
        },
      },
    }),
  ),
  place('图片里的 PNG 说明', async () => {
    const page = await drawnPdf((drawn) => void drawn.text('图'))
    return Buffer.concat([
      page,
      Buffer.from('\n90 0 obj\n<</Length 1>>\nstream\n'),
      pngWith(said),
      Buffer.from('\nendstream\nendobj\n'),
    ])
  }),
  place('文件末尾以后', async () => Buffer.concat([await pdfOf([['正文']]), Buffer.from(`\n${said}\n`)])),
  place('八进制的字符串', () =>
    onePage({
      more: {
        30: `(${[...Buffer.from(said)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')})`,
      },
    }),
  ),
  place('ASCII85 的流', () =>
    onePage({
      more: {
        30: { head: '/Filter/ASCIIHexDecode', bytes: Buffer.from(`${Buffer.from(said).toString('hex')}>`) },
      },
    }),
  ),
  place('图层', () =>
    onePage({
      catalog: '/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>',
      page: '',
      content: `/OC/MC0 BDC BT /F1 12 Tf 72 600 Td (${mobile}) Tj ET EMC`,
      more: {
        3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/Properties<</MC0 6 0 R>>>>>>',
        6: `<</Type/OCG/Name<${wide(name)}>>>`,
      },
    }),
  ),
  place('页面标签', () => onePage({ catalog: `/PageLabels<</Nums[0<</P<${wide(said)}>>>]>>` })),
]
