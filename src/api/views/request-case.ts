import { applicants } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { citation } from '#statute/dated'
import { yuanText } from '#statute/fees'
import { formOf } from '#statute/report-form'
import type { CaseEvent, CaseView, Reopened, RequestForm, RequestId } from '#modules/requests'
import { answerWays, factText, mendingOf, riskOf, textTitles, wantedForms } from '#modules/requests'
import { eventFacts } from './request-event-words.ts'
import { emptied, lineWords, waitTitles } from './request-line.ts'
import type { RequestNames } from './request-names.ts'
import { consultationsShown, draftShown } from './request-parts.ts'
import { triageShown } from './request-triage.ts'

const table = formOf('2021').requests

/** The row of table 3 as it is printed, under its bracket: `（二）部分公开`, `（三）不予公开：4.保护第三方合法权益`. */
export const rowTitle = (code: string): string => {
  const row = table.rows.find((each) => each.code === code)
  if (row === undefined) return code
  const group = row.group === '3' ? undefined : table.groups.find((each) => each.code === row.group)
  const own = `${row.number}${row.label.text}`
  return group === undefined ? own : `${group.number}${group.label.text}：${own}`
}

/** A form with lists of its own, as answers have it. */
export const formShown = (form: RequestForm) => ({
  ...form,
  name: form.name === '' ? emptied.applicant : form.name,
  description: form.description === '' ? emptied.text : form.description,
  proofFiles: [...form.proofFiles],
  agent: form.agent && { ...form.agent, files: [...form.agent.files] },
})

const correctionsIn = (file: readonly CaseEvent[]) =>
  new Map(
    file.flatMap((event) =>
      event.kind === 'corrected'
        ? [[event.replaces, { by: event.seq, struck: event.fact === null }] as const]
        : [],
    ),
  )

const eventsShown = ({ file, texts, files, numbers }: CaseView, names: RequestNames) => {
  const corrections = correctionsIn(file)
  const numberOf = (id: RequestId) => numbers.get(id) ?? ''
  const nameOf = new Map(files.map(({ id, name }) => [id, name]))
  return file.map((event) => {
    const struck = corrections.get(event.seq)
    return {
      seq: event.seq,
      kind: event.kind,
      title: factText(event),
      on: event.on,
      recordedAt: event.recordedAt,
      by: names.writer(event.by),
      facts: eventFacts(event, { names, numberOf }),
      texts: Object.entries(texts.get(event.seq) ?? {}).map(([name, text]) => ({
        name,
        title: textTitles[name] ?? name,
        text,
      })),
      files:
        event.kind === 'material-added'
          ? event.files.map((id) => ({ id, name: nameOf.get(id) ?? '（已删除的文件）' }))
          : [],
      corrected: struck ?? null,
      mending: struck?.struck === true ? null : (mendingOf(event.kind) ?? null),
    }
  })
}

const waitsShown = ({ found: { waits }, texts }: CaseView, today: LocalDate) =>
  waits.map((wait) => ({
    for: wait.for,
    title: waitTitles[wait.for] ?? wait.for,
    party: wait.for === 'task' ? (texts.get(Number(wait.party))?.['what'] ?? '') : wait.party,
    limit: wait.limit ?? null,
    over: wait.limit !== undefined && wait.limit < today,
  }))

const tasksShown = ({ found: { tasks }, texts }: CaseView, names: RequestNames) =>
  tasks.map(({ task, section, person, due }) => ({
    task,
    section: { id: section, name: names.section(section) },
    person: person && { id: person, name: names.person(person) },
    due,
    what: texts.get(task)?.['what'] ?? '',
  }))

const filesShown = ({ files, file, texts }: CaseView) =>
  files.map(({ id, name, size, seq }) => {
    const event = file[seq - 1]
    const identity = seq === 1
    return {
      id,
      name: identity ? '身份证明' : name,
      size,
      title: identity ? '申请人、代理人的身份证明和委托材料' : (texts.get(seq)?.['title'] ?? ''),
      need: event?.kind === 'material-added' ? event.need : null,
      identity,
      on: event?.on ?? ('' as LocalDate),
    }
  })

const othersShown = ({ file, numbers }: CaseView) =>
  file.flatMap((event) => {
    const shown = (id: RequestId, how: string) => ({ id, number: numbers.get(id) ?? '', how })
    if (event.kind === 'linked') return [shown(event.other, '关联')]
    if (event.kind === 'merged') return [shown(event.into, '并入')]
    if (event.kind === 'split') return event.children.map((id) => shown(id, '拆分为'))
    return event.kind === 'registered' && event.origin !== null ? [shown(event.origin, '拆分自')] : []
  })

const proofTitle = ({ applicantKind, proof }: RequestForm): string | null =>
  applicants[applicantKind].proofs.find(({ id }) => id === proof)?.title ?? null

/** That it is answered anew, why and by when. */
const redoText = ({ remedy, on, due }: Pick<Reopened, 'remedy' | 'on' | 'due'>): string =>
  `${on}起按${remedy === null ? '本机关的决定' : `${remedy.number}的结果`}重新答复，期限${due}；年报表三仍按第一次答复计。`

/** A request whole, in words. */
export const requestShown = (names: RequestNames, view: CaseView, today: LocalDate) => {
  const { id, organisation, found, form, left } = view
  const { clock, outcome, answered, reopened, lateness, extensionApproved } = found
  const line = lineWords(names, {
    id,
    organisation,
    number: found.number,
    stage: found.stage,
    applicantKind: found.applicantKind,
    applicant: form.name,
    channel: found.channel,
    handler: found.handler,
    section: found.section,
    receivedOn: clock?.receivedOn ?? null,
    dueOn: lateness.due ?? null,
    provisional: clock?.provisional ?? false,
    daysLeft: left ?? null,
    risk: riskOf(left),
    outcome: outcome?.decision ?? null,
    concludedOn: lateness.concludedOn ?? null,
    late: lateness.late,
    counted: found.counted,
  })
  return {
    ...line,
    seq: found.seq,
    form: formShown(form),
    wantedTitle: wantedForms[form.form],
    wayTitle: answerWays[form.way],
    proofTitle: proofTitle(form),
    events: eventsShown(view, names),
    waits: waitsShown(view, today),
    tasks: tasksShown(view, names),
    choices: [...view.choices],
    triage: triageShown(found.events.findLast((event) => event.kind === 'triaged')?.answers ?? {}),
    draft: draftShown(view, names),
    evidence: [...view.evidence],
    consultations: consultationsShown(view),
    extension: extensionApproved && {
      workdays: extensionApproved.workdays,
      on: extensionApproved.on,
      by: names.writer(extensionApproved.by),
    },
    fee: found.fee === null ? null : { fen: found.fee, yuan: yuanText(found.fee) },
    files: filesShown(view),
    others: othersShown(view),
    row: answered && { code: answered.outcome.row, title: rowTitle(answered.outcome.row) },
    redo: reopened && redoText(reopened),
    decidedOn: outcome?.on ?? null,
    ended: clock?.course.ended ?? false,
    breaches: (clock?.breaches ?? []).map(({ message, basis }) => ({ message, basis: citation(basis) })),
  }
}
