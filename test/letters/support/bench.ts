import type { LocalDate } from '#statute/calendar'
import type { LetterKind } from '#statute/letters'
import type { IssueLetter, LetterEdits, LetterId, LetterOffice } from '#modules/letters'
import {
  issueLetter,
  lettersOf,
  previewLetter,
  saveDraft,
  setLetterOffice,
  voidLetter,
} from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { sealer } from '#platform/crypto'
import { testKeys } from '../../support/identity.ts'
import type { Office } from '../../requests/support/office.ts'

/** What an office of these tests has set. */
export const letterOffice: LetterOffice = {
  numbers: { decision: '示建公开〔{年}〕第{号}号', notice: '示建公开告〔{年}〕{号}号' },
  level: 'department',
  reviewOrgan: '示例县人民政府',
  court: '示例县人民法院',
  contact: '示例县住房和城乡建设局办公室，电话010-66010000',
  redHead: '',
  payWay: '凭本通知书到政务服务大厅缴纳。',
}

/** Letters of an office, each by a command in a transaction of its own. */
export const lettersIn = (office: Office) => {
  const { act, ask, cells, run, organisation, person, today } = office
  const kit = { cells, sealer: sealer(testKeys) }
  const preview = (
    request: RequestId,
    kind: LetterKind,
    {
      party = '',
      on = today(),
      edits,
      plain = true,
    }: { party?: string; on?: LocalDate; edits?: LetterEdits; plain?: boolean } = {},
  ) => ask((query) => previewLetter(query, { request, kind, party, on, edits, plain }, kit))
  const issue = async (request: RequestId, kind: LetterKind, change: Partial<IssueLetter> = {}) => {
    const party = change.party ?? ''
    const { signedDigest } = await preview(request, kind, { party })
    const input = {
      request,
      kind,
      party,
      on: today(),
      by: person('clerk'),
      accepted: [],
      replaces: null,
      signedDigest,
    }
    return run((tx) => issueLetter(tx, act(), { ...input, ...change }, kit))
  }
  return {
    kit,
    preview,
    issue,
    settle: (change: Partial<LetterOffice> = {}) =>
      run((tx) =>
        setLetterOffice(tx, act(), { organisation, office: { ...letterOffice, ...change }, from: today() }),
      ),
    save: async (request: RequestId, kind: LetterKind, edits: LetterEdits) => {
      const { signedDigest } = await preview(request, kind)
      const input = { request, kind, party: '', edits, by: person('clerk'), signedDigest }
      return run((tx) => saveDraft(tx, act(), input, kit.sealer))
    },
    void: (letter: LetterId, reason = '抬头有误') =>
      run((tx) => voidLetter(tx, act(), { letter, reason }, kit.sealer)),
    of: (request: RequestId) => ask((query) => lettersOf(query, request)),
  }
}
