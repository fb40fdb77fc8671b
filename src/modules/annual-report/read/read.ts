import { editionForYear, formOf, printedOtherHandling } from '#statute/report-form'
import type { AnnualReport, ReadResult } from '../model/index.ts'
import { fillCells, problemsOf } from '../model/index.ts'
import type { Block } from './blocks/block.ts'
import { htmlBlocks } from './blocks/html.ts'
import { mixedBlocks } from './blocks/mixed.ts'
import { joinLines } from './blocks/paragraphs.ts'
import { articleOf } from './document/article.ts'
import { headOf } from './document/head.ts'
import type { PageData } from './document/page-title.ts'
import { pageData } from './document/page-title.ts'
import { sectionsOf } from './document/sections.ts'
import { ReadError } from './error.ts'
import { sheetsOf } from './excel/book.ts'
import { workbookBlocks } from './excel/workbook.ts'
import { readJson } from './json.ts'
import { printedBlocks } from './pdf/blocks.ts'
import { archiveKind } from './source/archive.ts'
import { decode } from './source/decode.ts'
import { isArchive, isPdf, kindOf, refuseUnreadable } from './source/kind.ts'
import { editionMet, readProactive } from './tables/proactive.ts'
import { regionsOf } from './tables/regions.ts'
import { readRemedies } from './tables/remedies.ts'
import { requestMaterial } from './tables/request-records.ts'
import { otherHandlingOf, readRequests } from './tables/requests.ts'
import { rowsOf } from './tables/rows.ts'
import { joinSingles } from './tables/singles.ts'
import { wordBlocks } from './word/blocks.ts'
import { documentXml } from './word/document-xml.ts'

const noPage: PageData = { titles: [], published: undefined }

/** `paragraphs` are the blocks as a person reads them, where these differ from the rows of the tables. */
const assemble = (
  blocks: readonly Block[],
  page: PageData = noPage,
  paragraphs: readonly Block[] = blocks,
): AnnualReport => {
  const { article, before } = articleOf(paragraphs)
  const { sections, preface } = sectionsOf(article)
  const head = headOf(before, preface, sections, page)
  const regions = regionsOf(joinSingles(rowsOf(blocks)))
  const edition = editionMet(regions.proactive) ?? editionForYear(head.year ?? 2021) ?? '2019'
  const material = requestMaterial(regions.requests)
  const otherHandling = otherHandlingOf(material, printedOtherHandling[edition])
  const form = formOf(edition, otherHandling)
  const cells = new Map([
    ...readProactive(regions.proactive, form),
    ...readRequests(regions.requests, material, form),
    ...readRemedies(regions.remedies, form),
  ])
  if (sections.length === 0 && cells.size === 0)
    throw new ReadError(
      'not-a-report',
      '没有找到年度报告的六个部分，也没有找到表格，请核对是不是政府信息公开工作年度报告。',
    )
  return { ...head, edition, otherHandling, sections, cells: fillCells(form, cells) }
}

const readText = (text: string, name: string): AnnualReport => {
  switch (kindOf(text, name)) {
    case 'json':
      return readJson(text)
    case 'html':
      return assemble(htmlBlocks(text), pageData(text))
    case 'text': {
      const blocks = mixedBlocks(text)
      return assemble(blocks, noPage, joinLines(blocks))
    }
  }
}

const readArchive = (bytes: Uint8Array): AnnualReport => {
  if (archiveKind(bytes) === 'Word') return assemble(wordBlocks(documentXml(bytes)))
  const { blocks, paragraphs, captions } = workbookBlocks(sheetsOf(bytes))
  return assemble(blocks, { titles: captions, published: undefined }, paragraphs)
}

const result = (report: AnnualReport): ReadResult => ({ report, problems: problemsOf(report) })

/**
 * Reads an annual report from the bytes of a file: Word (DOCX), Excel (XLSX), HTML, text, Markdown, or our own JSON.
 * `name` only breaks ties about the format. Cells that are empty or unreadable are named in `problems`.
 * Throws ReadError, with a Chinese sentence, when the bytes are no report at all.
 */
export const read = (bytes: Uint8Array, name: string): ReadResult => {
  refuseUnreadable(bytes)
  if (isPdf(bytes))
    throw new ReadError('unsupported', '这里不能读 PDF 文件，请用 Word、Excel、网页或者文本格式的报告。')
  return result(isArchive(bytes) ? readArchive(bytes) : readText(decode(bytes), name))
}

/** As `read`, and PDF with text as well, whose parser can only be waited for. */
export const readDocument = async (bytes: Uint8Array, name: string): Promise<ReadResult> => {
  if (!isPdf(bytes)) return read(bytes, name)
  refuseUnreadable(bytes)
  const { printedPages } = await import('./pdf/document.ts')
  const blocks = printedBlocks(await printedPages(bytes))
  return result(assemble(blocks, noPage, joinLines(blocks)))
}
