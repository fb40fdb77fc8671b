import type { Document, Element } from 'domhandler'
import { isHidden, plainFields } from './docx-fields.ts'
import type { LeftOut } from './outcome.ts'
import { attribute, childrenOf, elementsOf, localName, remove, unwrap } from './xml.ts'

/** Elements that go with all that is in them, and what that is told as. */
const gone: Readonly<Record<string, LeftOut | ''>> = {
  del: 'changes',
  moveFrom: 'changes',
  delText: 'changes',
  rPrChange: 'changes',
  pPrChange: 'changes',
  sectPrChange: 'changes',
  tblPrChange: 'changes',
  tblGridChange: 'changes',
  trPrChange: 'changes',
  tcPrChange: 'changes',
  tblPrExChange: 'changes',
  numberingChange: 'changes',
  cellDel: 'changes',
  cellIns: 'changes',
  cellMerge: 'changes',
  moveFromRangeStart: 'changes',
  moveFromRangeEnd: 'changes',
  moveToRangeStart: 'changes',
  moveToRangeEnd: 'changes',
  commentRangeStart: 'comments',
  commentRangeEnd: 'comments',
  commentReference: 'comments',
  annotationRef: 'comments',
  object: 'embedded',
  altChunk: 'embedded',
  control: 'embedded',
  OLEObject: 'embedded',
  chart: 'drawings',
  relIds: 'drawings',
  Fallback: '',
  bookmarkStart: 'names',
  bookmarkEnd: 'names',
  permStart: 'names',
  permEnd: 'names',
  proofErr: '',
  hlinkClick: 'links',
  hlinkHover: 'links',
  rt: '',
  sdtPr: 'properties',
  sdtEndPr: 'properties',
  smartTagPr: 'properties',
  customXmlPr: 'properties',
  docPartObj: '',
  ffData: 'fields',
  background: '',
  docVars: 'properties',
  extLst: 'properties',
  imagedata: 'drawings',
  tblCaption: 'names',
  tblDescription: 'names',
  attachedTemplate: 'links',
}

/** Elements that go while what is in them stays. */
const opened: Readonly<Record<string, LeftOut | ''>> = {
  ins: 'changes',
  moveTo: 'changes',
  hyperlink: 'links',
  sdt: 'properties',
  sdtContent: '',
  smartTag: 'properties',
  customXml: 'properties',
  ruby: '',
  rubyBase: '',
}

/** Names and descriptions of drawings. */
const spoken = new Set(['descr', 'title', 'alt', 'href', 'target', 'tooltip', 'gfxdata', 'spid'])

const tidyAttributes = ({ attribs }: Element): void => {
  for (const key of Object.keys(attribs)) {
    const name = key.slice(key.indexOf(':') + 1)
    if (spoken.has(name) || name.startsWith('rsid') || name === 'paraId' || name === 'textId')
      Reflect.deleteProperty(attribs, key)
  }
}

/** A row of a table that was deleted or is hidden. */
const isGoneRow = (row: Element): boolean =>
  childrenOf(row).some(
    (child) =>
      localName(child) === 'trPr' &&
      elementsOf(child.children).some((each) => ['del', 'hidden'].includes(localName(each))),
  )

/** Leaves of a story of a document what is seen of it on paper. Gives what was left out. */
export const tidyStory = ({ children }: Document): ReadonlySet<LeftOut> => {
  const out = new Set<LeftOut>()
  const say = (what: LeftOut | '' | undefined) => {
    if (what !== undefined && what !== '') out.add(what)
  }
  for (const element of elementsOf(children)) {
    const name = localName(element)
    if (name === 'tr' && isGoneRow(element)) {
      remove(element)
      out.add('changes')
    } else if ((name === 'r' || name === 'tr') && isHidden(element)) {
      remove(element)
      out.add('hidden')
    }
  }
  if (plainFields(elementsOf(children))) out.add('fields')
  for (const element of elementsOf(children)) {
    const name = localName(element)
    // `chart` and `control` are also words of other vocabularies; only marks of a kind stand here.
    if (name in gone) {
      say(gone[name])
      remove(element)
    } else tidyAttributes(element)
    if (name === 'docPr' || name === 'cNvPr') element.attribs['name'] = attribute(element, 'id') ?? ''
  }
  for (const element of elementsOf(children).toReversed()) {
    const name = localName(element)
    if (name in opened) {
      say(opened[name])
      unwrap(element)
    }
  }
  return out
}
