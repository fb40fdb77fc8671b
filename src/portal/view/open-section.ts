import { z } from 'zod'
import type { PublicColumn, PublicSection } from '#modules/publishing'
import {
  columnPath,
  columnsFragmentPath,
  feedPath,
  fragmentPath,
  jsonFeedPath,
  openDocumentsPath,
  sectionFeedPath,
  sectionPath,
} from './addresses.ts'
import { openDocumentShape } from './open-document.ts'

/** A column in open data. */
export const openColumnShape = z.object({
  section: z.string().describe('公开专栏在网址里的名字'),
  publisher: z.string(),
  code: z.string(),
  title: z.string(),
  parent: z.string().nullable().describe('上级栏目的 code'),
  columnType: z.string(),
  items: z.array(z.string()).describe('《政府信息公开条例》第二十条、第二十一条的项，例如 20.7'),
  documents: z.int().describe('公开的文件数，含下级栏目'),
  lastPublishedAt: z.string().nullable(),
  url: z.url(),
  feed: z.url().describe('RSS'),
  jsonFeed: z.url().describe('JSON Feed 1.1'),
  fragment: z.url().describe('可以嵌入别的网页的 HTML 片段'),
  list: z.url().describe('其中的文件，JSON，一页'),
})

const nullable = z.string().nullable()

const sectionFields = {
  section: z.string().describe('公开专栏在网址里的名字'),
  publisher: z.string(),
  url: z.url(),
  feed: z.url().describe('RSS'),
  jsonFeed: z.url().describe('JSON Feed 1.1'),
  fragment: z.url().describe('最新公开的文件，HTML 片段'),
  columnsFragment: z.url().describe('全部栏目，HTML 片段'),
  list: z.url().describe('全部文件，JSON，一页'),
  data: z.url().describe('本专栏：联系方式、栏目、最新的文件'),
}

/** The section of a body in lists of open data. */
export const openSectionShape = z.object(sectionFields)

/** A section with all its columns and what is new in it. */
export const wholeSectionShape = z.object({
  ...sectionFields,
  contact: z.object({
    address: nullable,
    postcode: nullable,
    phone: nullable,
    fax: nullable,
    email: nullable,
    officeHours: nullable,
  }),
  columns: z.array(openColumnShape),
  newest: z.array(openDocumentShape).describe('最新公开的 20 件'),
})

/** The columns of a section as they leave the building. */
export const openColumnsOf = (
  base: string,
  { slug, name }: PublicSection,
  columns: readonly PublicColumn[],
): readonly z.infer<typeof openColumnShape>[] =>
  columns.map(({ code, title, parent, columnType, items, documents, lastAt }) => {
    const place = { slug, code }
    return {
      section: slug,
      publisher: name,
      code,
      title,
      parent: columns.find(({ id }) => id === parent)?.code ?? null,
      columnType,
      items: [...items],
      documents,
      lastPublishedAt: lastAt,
      url: base + columnPath(place),
      feed: base + feedPath(place),
      jsonFeed: base + jsonFeedPath(place),
      fragment: base + fragmentPath(slug, code),
      list: base + openDocumentsPath({ section: slug, column: code }),
    }
  })

/** A section as it leaves the building: where its pages, feeds and pieces are. */
export const openSectionOf = (
  base: string,
  { slug, name }: PublicSection,
): z.infer<typeof openSectionShape> => ({
  section: slug,
  publisher: name,
  url: base + sectionPath(slug),
  feed: base + sectionFeedPath(slug, 'xml'),
  jsonFeed: base + sectionFeedPath(slug, 'json'),
  fragment: base + fragmentPath(slug),
  columnsFragment: base + columnsFragmentPath(slug),
  list: base + openDocumentsPath({ section: slug }),
  data: `${base}/api/public/sections/${encodeURIComponent(slug)}`,
})
