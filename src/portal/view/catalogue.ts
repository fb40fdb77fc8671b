import type { PublicColumn, PublicSection } from '#modules/publishing'
import { openDocumentsPath, sectionFeedPath, sectionPath, withQuery } from './addresses.ts'
import { reportPath } from './paths.ts'

type Node = Readonly<Record<string, unknown>>

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const chinese = (text: string) => ({ '@value': text, '@language': 'zh' })
const at = (address: string) => ({ '@id': address })
const language = at('http://publications.europa.eu/resource/authority/language/ZHO')
const moment = (instant: string) => ({ '@value': instant, '@type': 'xsd:dateTime' })

const rights = {
  '@type': 'dct:RightsStatement',
  'rdfs:label': chinese('可以自由使用，请注明来源和取得的时间。'),
}

const agent = (id: string, name: string): Node => ({
  '@id': id,
  '@type': 'foaf:Agent',
  'foaf:name': chinese(name),
})

interface Given {
  readonly title: string
  readonly type: string
  readonly address: string
  /** Whether the address is the file itself, not one page of it. */
  readonly whole?: boolean
}

const distribution = ({ title, type, address, whole = false }: Given): Node => ({
  '@type': 'dcat:Distribution',
  'dct:title': chinese(title),
  'dcat:accessURL': at(address),
  ...(whole ? { 'dcat:downloadURL': at(address) } : {}),
  'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${type}`),
  'dct:rights': rights,
})

const lists = (base: string, section?: string): readonly Node[] => {
  const asked = section === undefined ? {} : { section }
  return [
    distribution({
      title: 'JSON，一页一页接着取',
      type: 'application/json',
      address: base + openDocumentsPath(asked),
    }),
    distribution({
      title: 'CSV，一页一页接着取',
      type: 'text/csv',
      address: base + withQuery('/api/public/documents.csv', asked),
    }),
  ]
}

const contactOf = ({ name, contact }: PublicSection): Node =>
  contact.phone === null && contact.email === null
    ? {}
    : {
        'dcat:contactPoint': {
          '@type': 'vcard:Organization',
          'vcard:fn': name,
          ...(contact.email === null ? {} : { 'vcard:hasEmail': at(`mailto:${contact.email}`) }),
          ...(contact.phone === null
            ? {}
            : { 'vcard:hasTelephone': at(`tel:${contact.phone.replaceAll(/[^\d+-]/gu, '')}`) }),
        },
      }

/** What a catalogue tells of: a site, its sections with their columns, its annual reports. */
export interface Catalogued {
  readonly base: string
  readonly name: string
  /** Whose site it is. */
  readonly host: string
  readonly sections: readonly (readonly [PublicSection, readonly PublicColumn[]])[]
  readonly reports: readonly { readonly id: string; readonly title: string }[]
}

const newestOf = (columns: readonly PublicColumn[]): string | undefined =>
  columns
    .flatMap(({ lastAt }) => (lastAt === null ? [] : [lastAt]))
    .toSorted()
    .at(-1)

const modified = (instant: string | undefined): Node =>
  instant === undefined ? {} : { 'dct:modified': moment(instant) }

const sectionSet = (base: string, [section, columns]: Catalogued['sections'][number]): Node => {
  const { slug, name } = section
  return {
    '@id': `${base}/data/catalogue.jsonld#section-${slug}`,
    '@type': 'dcat:Dataset',
    'dct:title': chinese(`${name}主动公开的文件`),
    'dct:description': chinese(
      `${name}在政府信息公开专栏里公开的文件：名称、索引号、文号、日期、有效性和网址。`,
    ),
    'dct:publisher': agent(`${base}${sectionPath(slug)}#body`, name),
    'dct:language': language,
    'dcat:landingPage': at(base + sectionPath(slug)),
    'dcat:keyword': [chinese('政府信息公开'), chinese(name)],
    ...modified(newestOf(columns)),
    ...contactOf(section),
    'dcat:distribution': [
      ...lists(base, slug),
      distribution({
        title: 'JSON Feed，最新的文件',
        type: 'application/feed+json',
        address: base + sectionFeedPath(slug, 'json'),
      }),
      distribution({
        title: 'RSS，最新的文件',
        type: 'application/rss+xml',
        address: base + sectionFeedPath(slug, 'xml'),
        whole: true,
      }),
    ],
  }
}

const reportSet = ({ base, reports }: Catalogued, publisher: Node): Node => ({
  '@id': `${base}/data/catalogue.jsonld#annual-reports`,
  '@type': 'dcat:Dataset',
  'dct:title': chinese('政府信息公开工作年度报告'),
  'dct:description': chinese('各年度报告逐格的数据，结构是 gongkai.annual-report/1。'),
  'dct:publisher': publisher,
  'dct:language': language,
  'dcat:landingPage': at(`${base}/annual-reports`),
  'dcat:keyword': [chinese('年度报告')],
  'dcat:distribution': reports.map(({ id, title }) =>
    distribution({
      title,
      type: 'application/json',
      address: `${base}${reportPath(id)}/report.json`,
      whole: true,
    }),
  ),
})

const columnSet = ({ base, sections }: Catalogued, publisher: Node): Node => ({
  '@id': `${base}/data/catalogue.jsonld#columns`,
  '@type': 'dcat:Dataset',
  'dct:title': chinese('公开栏目'),
  'dct:description': chinese('各机关公开专栏的栏目：依据的条例条款、文件数、最近更新的时间。'),
  'dct:publisher': publisher,
  'dct:language': language,
  'dcat:landingPage': at(`${base}/site-map`),
  'dcat:keyword': [chinese('公开目录')],
  ...modified(newestOf(sections.flatMap(([, columns]) => columns))),
  'dcat:distribution': [
    distribution({
      title: 'JSON',
      type: 'application/json',
      address: `${base}/api/public/columns`,
      whole: true,
    }),
  ],
})

/** The open data of the site in the words of DCAT, with what DCAT-AP 3 asks of each part; JSON-LD. */
export const catalogueOf = (site: Catalogued): Node => {
  const { base, name, host, sections, reports } = site
  const publisher = agent(`${base}/#publisher`, host)
  const sets = [
    ...sections.map((section) => sectionSet(base, section)),
    columnSet(site, publisher),
    ...(reports.length === 0 ? [] : [reportSet(site, publisher)]),
  ]
  return {
    '@context': context,
    '@id': `${base}/data/catalogue.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(`${name}的开放数据`),
    'dct:description': chinese('主动公开的文件、栏目和年度报告，供程序读取。'),
    'dct:publisher': publisher,
    'dct:language': language,
    'dct:rights': rights,
    'foaf:homepage': at(`${base}/data`),
    ...modified(newestOf(sections.flatMap(([, columns]) => columns))),
    'dcat:dataset': sets,
    'dcat:service': [
      {
        '@id': `${base}/data/catalogue.jsonld#api`,
        '@type': 'dcat:DataService',
        'dct:title': chinese('公开信息接口'),
        'dct:publisher': publisher,
        'dcat:endpointURL': at(`${base}/api/public`),
        'dcat:endpointDescription': at(`${base}/api/public/openapi.json`),
        'dcat:servesDataset': sets.map((set) => at(String(set['@id']))),
      },
    ],
  }
}
