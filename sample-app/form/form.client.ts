// Runs in the browser: bundled into form.js.
import { decodeProblem, type MtProblem, pointerPath } from 'nestjs-mt-errors/client';

const form = find<HTMLFormElement>('form');
const origins = find('#origins');
const summary = find('#summary');
const created = find('#created');

/** Codes that a rule of the domain answers: they name no place, but each speaks of one field. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = { '1039': 'origins' };

find('#add').addEventListener('click', () => addOrigin().focus());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
addOrigin();

async function submit(): Promise<void> {
  clear();
  try {
    const response = await send();
    if (response.ok) await showCreated(response);
    else showProblem(await decodeProblem(response));
  } catch {
    showSummary('The service cannot be reached. Try again later.');
  }
}

function send(): Promise<Response> {
  const { language } = form;
  const headers = { 'content-type': 'application/json', 'accept-language': language.value };
  const body = JSON.stringify(values());
  return fetch('/projects/P1/cors-profiles', { method: 'POST', headers, body });
}

/** What the fields say: the service judges it, not this page. */
function values(): object {
  const text = (id: string): string => find<HTMLInputElement>(`#${id}`).value;
  const age = text('maxAgeSeconds');
  return {
    name: text('name'),
    origins: originInputs().map(({ value }) => value),
    maxAgeSeconds: /^-?\d+$/.test(age) ? Number(age) : age,
  };
}

/** Each broken rule stands at the field that its pointer leads to; what has none, above all. */
function showProblem(problem: MtProblem): void {
  for (const [pointer, violations] of problem.byPointer) {
    const texts = violations.map(({ detail, code }) => detail ?? code);
    markField(pointerPath(pointer).join('.'), texts.join(' '));
  }
  const title = problem.title ?? `Error ${problem.code}`;
  const field = FIELD_OF_CODE[problem.code];
  if (field !== undefined) markField(field, title);
  showSummary([title, problem.detail].filter(Boolean).join('. '), problem);
}

function showSummary(text: string, { type, id }: Partial<MtProblem> = {}): void {
  summary.hidden = false;
  summary.replaceChildren(text);
  if (type?.startsWith('http')) summary.append(' ', linkTo(type));
  if (id !== undefined) summary.title = `Error id ${id}`;
  (form.querySelector<HTMLElement>('input[aria-invalid]') ?? summary).focus();
}

function linkTo(type: string): HTMLAnchorElement {
  const link = document.createElement('a');
  // The catalogue of this very service, wherever the page was loaded from.
  link.href = new URL(type).pathname;
  link.textContent = link.pathname;
  return link;
}

async function showCreated(response: Response): Promise<void> {
  const { id } = (await response.json()) as { id: string };
  created.textContent = `Created ${id}`;
}

function markField(name: string, text: string): void {
  const error = document.getElementById(`${name}-error`);
  if (error !== null) error.textContent = text;
  document.getElementById(name)?.setAttribute('aria-invalid', 'true');
}

function clear(): void {
  summary.hidden = true;
  created.textContent = '';
  for (const error of form.querySelectorAll('.error')) error.textContent = '';
  for (const field of form.querySelectorAll('[aria-invalid]'))
    field.removeAttribute('aria-invalid');
}

function addOrigin(): HTMLInputElement {
  const index = originInputs().length;
  const name = `origins.${index}`;
  const field = find<HTMLTemplateElement>('#origin').content.cloneNode(true) as DocumentFragment;
  const [label, input, error] = [...field.firstElementChild!.children] as [
    HTMLLabelElement,
    HTMLInputElement,
    HTMLElement,
  ];
  label.textContent = `Origin ${index + 1}`;
  label.htmlFor = input.id = name;
  error.id = `${name}-error`;
  input.setAttribute('aria-describedby', error.id);
  origins.append(field);
  return input;
}

function originInputs(): HTMLInputElement[] {
  return [...origins.querySelectorAll('input')];
}

function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  return document.querySelector<Found>(selector)!;
}
