import { buffer } from 'node:stream/consumers'
import type { Files } from '#platform/files'
import { FileMissing } from '#platform/files'
import { plainName } from '#platform/zip'
import { html } from 'ghtml'
import type { Dossier } from './dossier.ts'
import { listedOf, manifestFile } from './manifest.ts'
import { pageOf } from './page.ts'
import {
  consultationPage,
  deliveryPage,
  eventsJson,
  eventsPage,
  formPage,
  receiptPage,
  reviewPage,
} from './pages.ts'
import type { Paper } from './paper.ts'
import type { PackFile } from './zip.ts'
import { zipOf } from './zip.ts'

/** A pack as bytes, with what it says of itself. */
export interface Pack {
  /** `依申请〔2026〕12号.zip` */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SM3 over the digests of its files. */
  readonly digest: string
  /** Papers the store does not have any more: named in the pack as well. */
  readonly missing: readonly string[]
}

interface Place {
  readonly folder: string
  readonly paper: Paper
}

const placesOf = ({ papers, letters, released, deliveries }: Dossier): readonly Place[] => [
  ...papers.map((paper) => ({
    folder: paper.seq === 1 ? '02-身份证明' : '06-材料',
    paper,
  })),
  ...deliveries.flatMap(({ proof }) => (proof === null ? [] : [{ folder: '07-送达凭证', paper: proof }])),
  ...released.map((paper) => ({ folder: '10-给出的文件', paper })),
  ...letters.flatMap(({ number, title, files }) =>
    files.map((paper) => ({ folder: `04-文书/${plainName(`${number} ${title}`)}`, paper })),
  ),
]

const taken = async (files: Pick<Files, 'open'>, { folder, paper }: Place): Promise<PackFile | string> => {
  // Its number keeps two papers of one name apart.
  const path = `${folder}/${String(paper.seq).padStart(3, '0')}-${paper.id.slice(-6)}-${plainName(paper.name)}`
  try {
    return { path, bytes: await buffer(await files.open(paper.digest)) }
  } catch (error) {
    if (error instanceof FileMissing) return path
    throw error
  }
}

const written = (dossier: Dossier): readonly PackFile[] => {
  const pages: readonly (readonly [string, Uint8Array | undefined])[] = [
    ['01-申请表.html', formPage(dossier)],
    ['01-登记回执.html', receiptPage(dossier)],
    ['03-征求意见.html', consultationPage(dossier)],
    ['05-审查呈批单.html', reviewPage(dossier)],
    ['07-送达记录.html', deliveryPage(dossier)],
    [
      '08-期限计算书.txt',
      dossier.proof === undefined ? undefined : new TextEncoder().encode(`${dossier.proof}\n`),
    ],
    ['09-案卷记录.html', eventsPage(dossier)],
    ['09-案卷记录.json', eventsJson(dossier)],
  ]
  return pages.flatMap(([path, bytes]) => (bytes === undefined ? [] : [{ path, bytes }]))
}

const indexPage = (dossier: Dossier, files: readonly PackFile[], missing: readonly string[]): Uint8Array =>
  pageOf(
    `${dossier.number} 归档目录`,
    html`<p>${dossier.organisation.name}　${dossier.personal ? '申请人信息完整' : '申请人信息已遮盖'}</p>
      <ol>
        !${files.map(({ path }) => html`<li><a href="${encodeURI(path)}">${path}</a></li>`).join('')}
      </ol>
      !${missing.length === 0 ? '' : html`<p>文件库里已经找不到：${missing.join('；')}</p>`}`,
  )

/**
 * 条例第四十五条: the archive pack of a case: form, receipt, papers of identity, letters, consultations, review sheet,
 * delivery with its proofs, proof of the term, the file as pages and as JSON, a manifest with the SM3 of each and of all. The same case
 * gives the same bytes.
 */
export const packOf = async (dossier: Dossier, files: Pick<Files, 'open'>): Promise<Pack> => {
  const papers: PackFile[] = []
  const missing: string[] = []
  for (const place of placesOf(dossier)) {
    const one = await taken(files, place)
    if (typeof one === 'string') missing.push(one)
    else papers.push(one)
  }
  const inside = [...written(dossier), ...papers].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const all = [{ path: '00-目录.html', bytes: indexPage(dossier, inside, missing) }, ...inside]
  const { manifest, file } = manifestFile(
    {
      schema: 'gongkai.archive-pack/1',
      organisation: dossier.organisation.name,
      title: dossier.number,
      personal: dossier.personal,
    },
    all.map(listedOf),
  )
  return {
    name: `${plainName(dossier.number)}.zip`,
    bytes: zipOf([...all, file]),
    digest: manifest.whole,
    missing,
  }
}
