import type { PublicDocument, PublicSection, Validity } from '#modules/publishing'
import { kindOf } from '#modules/publishing'
import { columnPath, documentPath, filePath, sectionPath } from './addresses.ts'

/** A thing described with the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>

const escapes: Readonly<Record<string, string>> = {
  '<': String.raw`\u003c`,
  '>': String.raw`\u003e`,
  '&': String.raw`\u0026`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
}

/** Things as a block of data for programs: nothing in it can end the block, and a browser runs none of it. */
export const dataBlock = (things: readonly Thing[]): string => {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  const safe = json.replaceAll(/[<>&\u2028\u2029]/gu, (character) => escapes[character] ?? '')
  return `<script type="application/ld+json">${safe}</script>`
}

const bodyId = (base: string, slug: string): string => `${base}${sectionPath(slug)}#body`

const told = (fields: Readonly<Record<string, string | null>>): Thing =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''))

/** A body that publishes here, and how it is reached. */
export const bodyThing = (base: string, { slug, name, shortName, contact }: PublicSection): Thing => ({
  '@type': 'GovernmentOrganization',
  '@id': bodyId(base, slug),
  name,
  url: base + sectionPath(slug),
  ...told({
    alternateName: shortName,
    telephone: contact.phone,
    faxNumber: contact.fax,
    email: contact.email,
  }),
  ...(contact.address === null || contact.address === ''
    ? {}
    : {
        address: {
          '@type': 'PostalAddress',
          addressCountry: 'CN',
          ...told({ streetAddress: contact.address, postalCode: contact.postcode }),
        },
      }),
})

/** The way from the home page to a page, which is its last step. */
export const wayThing = (
  base: string,
  steps: readonly { readonly href: string; readonly text: string }[],
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ href: '/', text: '首页' }, ...steps].map(({ href, text }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: base + href,
  })),
})

/** A column as a page that lists others. */
export const columnThing = (
  base: string,
  { slug, name }: PublicSection,
  {
    code,
    title,
    description,
  }: { readonly code: string; readonly title: string; readonly description: string },
): Thing => ({
  '@type': 'CollectionPage',
  '@id': base + columnPath({ slug, code }),
  url: base + columnPath({ slug, code }),
  name: `${title} - ${name}`,
  description: description === '' ? `${name}${title}` : description,
  inLanguage: 'zh-CN',
  publisher: { '@id': bodyId(base, slug), '@type': 'GovernmentOrganization', name },
})

/** Not yet in force is not in force. */
const forces: Readonly<Record<Validity, string | undefined>> = {
  none: undefined,
  pending: 'https://schema.org/NotInForce',
  'in-force': 'https://schema.org/InForce',
  lapsed: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
}

/** Regulations and normative documents bind people; an interpretation explains; the rest are documents. */
const typeOf = ({ kind }: PublicDocument): 'Legislation' | 'Article' | 'DigitalDocument' => {
  if (kind === 'regulation' || kind === 'normative') return 'Legislation'
  return kind === 'interpretation' ? 'Article' : 'DigitalDocument'
}

const legislation = (document: PublicDocument, passedBy: Thing | undefined): Thing => {
  const force = forces[document.validity]
  return {
    legislationIdentifier: document.documentNumber ?? document.indexNumber,
    legislationType: kindOf(document.kind).title,
    ...told({ legislationDate: document.dateWritten, expires: document.expiresOn }),
    ...(force === undefined ? {} : { legislationLegalForce: force }),
    ...(passedBy === undefined || document.source !== null ? {} : { legislationPassedBy: passedBy }),
  }
}

const attached = (base: string, { attachments }: PublicDocument): Thing =>
  attachments.length === 0
    ? {}
    : {
        associatedMedia: attachments.map((file) => ({
          '@type': 'MediaObject',
          name: file.name,
          contentUrl: base + filePath(file),
          encodingFormat: file.mediaType,
          contentSize: `${file.size} B`,
        })),
      }

const named = (base: string, numbers: PublicDocument['interprets']): readonly Thing[] =>
  numbers.map(({ number, title }) => ({
    '@type': 'CreativeWork',
    '@id': base + documentPath(number),
    name: title,
    url: base + documentPath(number),
  }))

/** A public document: what it is called and numbered, when it was made and published, by whom, whether it holds. */
export const documentThing = (
  base: string,
  document: PublicDocument,
  section: PublicSection | undefined,
): Thing => {
  const url = base + documentPath(document.number)
  const type = typeOf(document)
  const publisher = section && {
    '@type': 'GovernmentOrganization',
    '@id': bodyId(base, section.slug),
    name: section.name,
  }
  return {
    '@type': type,
    '@id': url,
    url,
    name: document.title,
    headline: document.title,
    identifier: document.indexNumber,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    datePublished: document.publishedAt,
    dateModified: document.changedAt,
    ...told({ dateCreated: document.dateWritten, abstract: document.summary }),
    keywords: [...new Set([...document.topics, ...document.keywords])],
    ...(publisher === undefined ? {} : { publisher }),
    ...(type === 'Article' && publisher !== undefined && document.source === null
      ? { author: publisher }
      : {}),
    ...(document.interprets.length === 0 ? {} : { about: named(base, document.interprets) }),
    ...(document.interpretations.length === 0 ? {} : { subjectOf: named(base, document.interpretations) }),
    ...attached(base, document),
    ...(type === 'Legislation' ? legislation(document, publisher) : {}),
  }
}
