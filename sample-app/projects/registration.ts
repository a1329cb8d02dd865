import type { RegisterProjectDto } from './register-project.dto.js';

/** What a tenant said of itself when it registered its project. */
export type Registration = Pick<
  RegisterProjectDto,
  'contact' | 'homepage' | 'languages' | 'monthlyBudget' | 'rateLimit' | 'timeZone' | 'terms'
>;

export function registrationOf(form: RegisterProjectDto): Registration {
  const { contact, homepage, languages, monthlyBudget, rateLimit, timeZone, terms } = form;
  return { contact, homepage, languages, monthlyBudget, rateLimit, timeZone, terms };
}
