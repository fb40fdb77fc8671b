import { isComment, isTag, isText } from 'domhandler'
import type { ChildNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Finds } from './leaf.ts'

interface Said {
  readonly texts: string[]
  readonly beside: string[]
  readonly named: string[]
}

const walk = (nodes: readonly ChildNode[], said: Said, isApart: (name: string) => boolean): void => {
  for (const node of nodes) {
    if (isText(node)) said.texts.push(node.data)
    else if (isComment(node)) said.beside.push(node.data)
    else if ('data' in node) said.beside.push(node.data)
    else {
      if (isTag(node)) {
        said.named.push(node.name, ...Object.keys(node.attribs))
        said.beside.push(...Object.values(node.attribs))
        if (isApart(node.name)) {
          const own: Said = { texts: [], beside: said.beside, named: said.named }
          walk(node.children, own, () => false)
          said.beside.push(own.texts.join(''))
          continue
        }
      }
      walk(node.children, said, isApart)
    }
  }
}

/** Pieces that stand in the middle of others: boxes, readings, phonetic marks, what was deleted, instructions. */
const apart = /(?:^|:)(?:txbxContent|rt|rPh|del|moveFrom|instrText|delText|delInstrText|Fallback)$/u

/** Entities a document declares for itself. */
const withEntities = (text: string): string => {
  const declared = [...text.matchAll(/<!ENTITY\s+(?:%\s+)?(\S+)\s+["']([^"']*)["']/gu)]
  return declared.reduce((out, [, name = '', value = '']) => out.replaceAll(`&${name};`, value), text)
}

/** Everything markup says: its texts joined, with and without what stands in between; attributes, comments, names. */
export const readMarkup = (where: string, text: string, { leaves }: Finds): void => {
  const tree = parseDocument(withEntities(text), {
    xmlMode: true,
    decodeEntities: true,
    recognizeCDATA: true,
  })
  for (const isApart of [() => false, (name: string) => apart.test(name)]) {
    const said: Said = { texts: [], beside: [], named: [] }
    walk(tree.children, said, isApart)
    leaves.push({ where, text: said.texts.join('') })
    leaves.push({ where: `${where}（属性、注释）`, text: said.beside.join('\n') })
    leaves.push({ where: `${where}（名称）`, text: said.named.join('\n') })
  }
}
