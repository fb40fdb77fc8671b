import type { Element } from 'domhandler'
import { attribute, childrenOf, elementsOf, localName, remove, textsOf, unwrap } from './xml.ts'

/** Fields that say nothing but a number of the page. */
const harmless = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b(?:\s*\\[*#@]\s*[\w"]+)*\s*$/u

interface Field {
  instruction: string
  readonly marks: Element[]
}

/** Takes the instructions of fields away; what they show stays as plain words. Gives whether there were any. */
export const plainFields = (all: readonly Element[]): boolean => {
  const open: Field[] = []
  const gone: Field[] = []
  for (const element of all) {
    const name = localName(element)
    if (name === 'fldChar') {
      const kind = attribute(element, 'fldCharType')
      if (kind === 'begin') open.push({ instruction: '', marks: [element] })
      else open.at(-1)?.marks.push(element)
      const field = kind === 'end' ? open.pop() : undefined
      if (field !== undefined && !harmless.test(field.instruction)) gone.push(field)
    } else if (name === 'instrText' || name === 'delInstrText') {
      const field = open.at(-1)
      if (field === undefined) remove(element)
      else {
        field.instruction += textsOf(element.children)
          .map(({ data }) => data)
          .join('')
        field.marks.push(element)
      }
    }
  }
  for (const { marks } of [...gone, ...open]) for (const mark of marks) remove(mark)
  const simple = all.filter((element) => localName(element) === 'fldSimple')
  for (const element of simple) if (!harmless.test(attribute(element, 'instr') ?? '')) unwrap(element)
  return gone.length + open.length + simple.length > 0
}

/** Whether a run or a paragraph's mark is set to be hidden. */
export const isHidden = (run: Element): boolean =>
  elementsOf(childrenOf(run).filter((child) => localName(child) === 'rPr')).some(
    (element) =>
      ['vanish', 'specVanish', 'webHidden'].includes(localName(element)) &&
      !['0', 'false', 'off'].includes(attribute(element, 'val') ?? ''),
  )
