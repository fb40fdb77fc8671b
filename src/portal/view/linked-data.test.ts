import assert from 'node:assert/strict'
import { z } from 'zod'
import { base } from '../../../test/portal/support/portal.ts'
import { attachText, attack, columnCode, withPortal } from '../../../test/portal/support/with-portal.ts'

const thing = z.looseObject({ '@type': z.string() })

/** The one block of data of a page, and what is in it. */
const graphOf = (html: string): readonly z.infer<typeof thing>[] => {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/gu)]
  assert.equal(blocks.length, 1)
  const text = blocks[0]?.[1] ?? ''
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/u, 'nothing in it can end it')
  const read = z.object({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing) })
  return read.parse(JSON.parse(text))['@graph']
}

/** Words of schema.org each type may be described with, by the vocabulary; those of CreativeWork for its kinds. */
const work = [
  ...[
    '@type',
    '@id',
    'url',
    'name',
    'headline',
    'identifier',
    'inLanguage',
    'isAccessibleForFree',
    'keywords',
  ],
  ...[
    'datePublished',
    'dateModified',
    'dateCreated',
    'abstract',
    'publisher',
    'about',
    'subjectOf',
    'author',
  ],
  ...['associatedMedia', 'expires', 'description'],
]
const known: Readonly<Record<string, readonly string[]>> = {
  Legislation: [
    ...work,
    ...['legislationIdentifier', 'legislationType', 'legislationDate', 'legislationLegalForce'],
    'legislationPassedBy',
  ],
  Article: work,
  DigitalDocument: work,
  CollectionPage: work,
  CreativeWork: work,
  GovernmentOrganization: [
    ...['@type', '@id', 'name', 'url', 'alternateName', 'telephone', 'faxNumber', 'email', 'address'],
  ],
  PostalAddress: ['@type', 'addressCountry', 'streetAddress', 'postalCode'],
  BreadcrumbList: ['@type', 'itemListElement'],
  ListItem: ['@type', 'position', 'name', 'item'],
  MediaObject: ['@type', 'name', 'contentUrl', 'encodingFormat', 'contentSize'],
}

const assertKnown = (value: unknown): void => {
  if (Array.isArray(value)) value.forEach(assertKnown)
  else if (typeof value === 'object' && value !== null) {
    const { '@type': type } = thing.parse(value)
    const words = known[type]
    assert.ok(words, type)
    for (const [word, inner] of Object.entries(value)) {
      assert.ok(words.includes(word), `${type}.${word}`)
      assert.notEqual(inner, null, `${type}.${word}`)
      assertKnown(inner)
    }
  }
}

withPortal('a page tells programs what it is, by its kind, and nothing else', async (open) => {
  const { publish, page, slug, office, deeds } = open
  const file = await attachText(open)
  const rule = await publish({
    kind: 'normative',
    title: '示例办法',
    documentNumber: '示医保发〔2026〕1号',
    fields: { effectiveOn: '2026-01-05', expiresOn: '2030-12-31' },
    attachments: [file],
  })
  office.pass(1)
  const about = await publish({
    kind: 'interpretation',
    title: '示例办法解读',
    interprets: [rule.document],
    fields: { form: 'text' },
  })
  office.pass(1)
  const plain = await publish({ title: attack, summary: `${attack}</script>\u2028`, keywords: [attack] })

  const [law, way] = graphOf(await page(`/documents/${rule.number}`))
  assert.partialDeepStrictEqual(law, {
    '@type': 'Legislation',
    '@id': `${base}/documents/${rule.number}`,
    name: '示例办法',
    legislationIdentifier: '示医保发〔2026〕1号',
    legislationType: '行政规范性文件',
    legislationDate: '2026-01-04',
    legislationLegalForce: 'https://schema.org/InForce',
    expires: '2030-12-31',
    subjectOf: [{ name: '示例办法解读' }],
    associatedMedia: [{ '@type': 'MediaObject', name: '名单.txt', encodingFormat: 'text/plain' }],
  })
  const steps = z
    .array(z.object({ '@type': z.literal('ListItem'), position: z.int(), name: z.string(), item: z.url() }))
    .parse(way?.['itemListElement'])
  assert.deepEqual(
    steps.map(({ position }) => position),
    steps.map((_, index) => index + 1),
  )
  assert.equal(steps.at(-1)?.item, `${base}/documents/${rule.number}`)
  const [article] = graphOf(await page(`/documents/${about.number}`))
  assert.partialDeepStrictEqual(article, { '@type': 'Article', about: [{ name: '示例办法' }] })
  const [digital] = graphOf(await page(`/documents/${plain.number}`))
  assert.partialDeepStrictEqual(digital, { '@type': 'DigitalDocument', name: attack })
  const code = await columnCode(open)
  for (const url of [
    ...[rule, about, plain].map(({ number }) => `/documents/${number}`),
    `/disclosure/${slug}`,
    `/disclosure/${slug}/${code}`,
    `/disclosure/${slug}/statutory`,
  ])
    assertKnown(graphOf(await page(url)))
  await deeds.withdraw('leader', plain.document)
  assert.doesNotMatch(await page(`/documents/${plain.number}`), /ld\+json/u, 'nothing of what was withdrawn')
})

const iri = z.object({ '@id': z.url() })
const literal = z.object({ '@value': z.string().min(1), '@language': z.literal('zh') })
const moment = z.object({ '@value': z.iso.datetime(), '@type': z.literal('xsd:dateTime') })
const agent = z.object({ '@id': z.url(), '@type': z.literal('foaf:Agent'), 'foaf:name': literal })
const rights = z.object({ '@type': z.literal('dct:RightsStatement'), 'rdfs:label': literal })

/** What DCAT-AP 3 makes mandatory is mandatory here; what else is given must be what DCAT says it is. */
const distribution = z.strictObject({
  '@type': z.literal('dcat:Distribution'),
  'dct:title': literal,
  'dcat:accessURL': iri,
  'dcat:downloadURL': iri.optional(),
  'dcat:mediaType': iri,
  'dct:rights': rights,
})
const dataset = z.strictObject({
  '@id': z.url(),
  '@type': z.literal('dcat:Dataset'),
  'dct:title': literal,
  'dct:description': literal,
  'dct:publisher': agent,
  'dct:language': iri,
  'dct:modified': moment.optional(),
  'dcat:landingPage': iri,
  'dcat:keyword': z.array(literal),
  'dcat:contactPoint': z
    .looseObject({ '@type': z.literal('vcard:Organization'), 'vcard:fn': z.string() })
    .optional(),
  'dcat:distribution': z.array(distribution).min(1),
})
const catalogue = z.strictObject({
  '@context': z.record(z.string(), z.url()),
  '@id': z.url(),
  '@type': z.literal('dcat:Catalog'),
  'dct:title': literal,
  'dct:description': literal,
  'dct:publisher': agent,
  'dct:language': iri,
  'dct:modified': moment.optional(),
  'dct:rights': rights,
  'foaf:homepage': iri,
  'dcat:dataset': z.array(dataset).min(1),
  'dcat:service': z.array(
    z.strictObject({
      '@id': z.url(),
      '@type': z.literal('dcat:DataService'),
      'dct:title': literal,
      'dct:publisher': agent,
      'dcat:endpointURL': iri,
      'dcat:endpointDescription': iri,
      'dcat:servesDataset': z.array(iri),
    }),
  ),
})

withPortal(
  'the catalogue of open data has what DCAT-AP asks for, and every address in it answers',
  async (open) => {
    const { app, publish } = open
    await publish()
    const { body, headers } = await app.inject('/data/catalogue.jsonld')
    assert.match(String(headers['content-type']), /^application\/ld\+json/u)
    assert.equal(headers['access-control-allow-origin'], '*')
    const read = catalogue.parse(JSON.parse(body))
    const sets = read['dcat:dataset']
    assert.equal(new Set(sets.map((set) => set['@id'])).size, sets.length)
    assert.deepEqual(
      read['dcat:service'][0]?.['dcat:servesDataset'].map((set) => set['@id']),
      sets.map((set) => set['@id']),
    )
    assert.ok(sets.some((set) => set['dct:modified'] !== undefined))
    const addresses = sets.flatMap((set) => [
      set['dcat:landingPage'],
      ...set['dcat:distribution'].map((each) => each['dcat:accessURL']),
    ])
    for (const { '@id': address } of addresses) {
      assert.ok(address.startsWith(base))
      assert.equal((await app.inject(address.slice(base.length))).statusCode, 200, address)
    }
  },
)
