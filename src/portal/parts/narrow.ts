import { html } from 'ghtml'

/** One thing a result can be narrowed to: its address puts it on, or off where it is on. */
export interface Choice {
  readonly title: string
  readonly href: string
  readonly chosen: boolean
  /** How many there would be; undefined where it is not counted. */
  readonly count: number | undefined
}

/** What a result is narrowed by, under one head. */
export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly Choice[]
}

const choiceHtml = ({ title, href, chosen, count }: Choice): string =>
  html`<li>
    <a href="${href}" !${chosen ? 'aria-current="true"' : ''}
      ><span>${title}!${chosen ? '<span class="visually-hidden">，已选，点开取消</span>' : ''}</span>!${
        count === undefined ? '' : html`<span>${count}<span class="visually-hidden">件</span></span>`
      }</a
    >
  </li>`

/** Whether a group leaves a choice: several, one that is on, or one that would leave something out. */
const narrows = ({ choices }: ChoiceGroup, total: number): boolean =>
  choices.length > 1 || choices.some(({ chosen, count = total }) => chosen || count < total)

/** All groups that leave a choice among so many hits, as links. */
export const narrowing = (groups: readonly ChoiceGroup[], total: number): string => {
  const shown = groups.filter((group) => narrows(group, total))
  return shown.length === 0
    ? ''
    : html`<nav class="narrow" id="narrow" aria-labelledby="narrow-title">
        <h2 id="narrow-title">缩小范围</h2>
        !${shown
          .map(
            ({ title, choices }) =>
              html`<h3>${title}</h3>
                <ul>
                  !${choices.map(choiceHtml).join('')}
                </ul>`,
          )
          .join('')}
      </nav>`
}

/** What the result is narrowed by now, each with the way to take it off. */
export const chosenNow = (groups: readonly ChoiceGroup[]): string => {
  const chosen = groups.flatMap(({ title, choices }) =>
    choices.filter((each) => each.chosen).map((each) => ({ ...each, group: title })),
  )
  return chosen.length === 0
    ? ''
    : html`<p class="chosen">
        !${chosen
          .map(
            ({ group, title, href }) =>
              html`<a href="${href}"
                >${group}：${title} <span aria-hidden="true">×</span
                ><span class="visually-hidden">，取消</span></a
              >`,
          )
          .join('')}
      </p>`
}
