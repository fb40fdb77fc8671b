import assert from 'node:assert/strict'
import { Refusal } from '#platform/refusal'
import type { Tx } from '#platform/db'
import type { DocumentId, SecrecyForm } from '#modules/publishing'
import {
  dropCorrection,
  approveMoveIn,
  moveIn,
  overrideDocument,
  prepareMoveIn,
  publishDocument,
  publishDue,
  recallDocument,
  replaceDocument,
  restoreDocument,
  reviewOverride,
  reviewSecrecy,
  scheduleDocument,
  sendBackDocument,
  signDocument,
  submitDocument,
  treeOf,
  unscheduleDocument,
  withdrawDocument,
} from '#modules/publishing'
import { later } from '#platform/clock'
import type { Tables } from '../../../src/api/index.ts'
import type { Office, Who } from './office.ts'
import { contentFor } from './office.ts'

export const passed: SecrecyForm = {
  carrier: 'official',
  intendedWay: '政府网站',
  conclusion: 'may-disclose',
  basis: '不涉及国家秘密',
  checked: { stateSecret: true, workSecret: true, commercialSecret: true, personal: true, aggregation: true },
}

export const telling = { reason: '内容有误', notice: '本文有误，特此说明。' }

/** What people of an office do to a document, each by a command in a transaction of its own. */
export const deedsOf = (office: Office) => {
  const { act, caller, row, run, sealer } = office
  interface OnRow {
    readonly document: DocumentId
    readonly digest: string
    readonly caller: Awaited<ReturnType<typeof caller>>
  }
  const doing =
    <Result>(command: (tx: Tx<Tables>, who: Who, on: OnRow) => Promise<Result>) =>
    async (who: Who, document: DocumentId): Promise<Result> => {
      const on = { document, digest: (await row(document)).digest, caller: await caller(who) }
      return run((tx) => command(tx, who, on))
    }
  const secrecy = (form: SecrecyForm) =>
    doing((tx, who, on) => reviewSecrecy(tx, act(who), { ...on, form }, sealer))
  return {
    submit: doing((tx, who, on) => submitDocument(tx, act(who), on, sealer)),
    recall: doing((tx, who, on) => recallDocument(tx, act(who), on)),
    drop: doing((tx, who, on) => dropCorrection(tx, act(who), on, sealer)),
    sign: doing((tx, who, on) => signDocument(tx, act(who), on, sealer)),
    secrecy: secrecy(passed),
    refuseSecrecy: secrecy({ ...passed, conclusion: 'may-not' }),
    sendBack: doing((tx, who, on) => sendBackDocument(tx, act(who), { ...on, opinion: '请核对。' })),
    publish: doing((tx, who, on) => publishDocument(tx, act(who), on, sealer)),
    correct: doing((tx, who, on) => publishDocument(tx, act(who), { ...on, ...telling }, sealer)),
    scheduleIn: (hours: number) =>
      doing((tx, who, on) => {
        const at = later(office.now(), hours * 60 * 60 * 1000)
        return scheduleDocument(tx, act(who), { ...on, ...telling, at }, sealer)
      }),
    unschedule: doing((tx, who, on) => unscheduleDocument(tx, act(who), on)),
    withdraw: doing((tx, who, on) => withdrawDocument(tx, act(who), { ...on, ...telling })),
    restore: doing((tx, who, on) => restoreDocument(tx, act(who), { ...on, ...telling }, sealer)),
    replace: (by: DocumentId) =>
      doing((tx, who, on) => replaceDocument(tx, act(who), { ...on, ...telling, by })),
    override: doing((tx, who, on) => overrideDocument(tx, act(who), { ...on, reason: '暴雨预警' }, sealer)),
    reviewOverride: doing((tx, who, on) => reviewOverride(tx, act(who), { ...on, finding: '属实。' })),
    /** Moves something in that an old site had published, approved by one person for another. */
    moveIn: (preparer: Who, approver: Who, tampered = false): Promise<DocumentId> =>
      run(async (tx) => {
        const { organisation } = office
        const former = {
          content: contentFor(office.column, { title: '原网站的通知' }),
          publishedAt: '2019-03-04T01:00:00.000Z',
          address: 'http://old.example.gov.cn/content/1.html',
        }
        const { leaf } = await prepareMoveIn(tx, organisation, former, office.today())
        const tree = treeOf(['0'.repeat(64), tampered ? '1'.repeat(64) : leaf])
        const people = { person: office.person(approver), preparedBy: office.person(preparer) }
        const approved = { organisation, ...people, root: tree.root, items: 2 }
        const approval = await approveMoveIn(tx, act(approver), approved)
        const input = { ...former, organisation, approval, place: 1, proof: tree.proofOf(1) }
        return (await moveIn(tx, act(approver), input, sealer)).document
      }),
    sweep: () =>
      publishDue(
        { database: office.database, now: office.now(), signal: new AbortController().signal },
        sealer,
      ),
  }
}
export type Deeds = ReturnType<typeof deedsOf>

/** Expects a refusal by its code; gives its sentence. */
export const refused = async (code: string, deed: Promise<unknown>): Promise<string> => {
  const error = await deed.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof Refusal, `not refused as ${code}: ${String(error)}`)
  assert.equal(error.code, code, error.detail)
  assert.match(error.detail, /。$/u)
  return error.detail
}

/** Brings a draft through all signatures of the preset chain. */
export const signAll = async (deeds: Deeds, document: DocumentId, by: Who = 'clerk'): Promise<void> => {
  await deeds.submit(by, document)
  await deeds.sign('officer', document)
  await deeds.secrecy('secrecy', document)
  await deeds.sign('director', document)
  await deeds.sign('leader', document)
}
