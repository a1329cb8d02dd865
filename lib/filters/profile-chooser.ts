import { synchronous } from '../exceptions/synchronous.js';
import type { Profile, ProfileName } from '../rendering/profile.js';
import type { FaultListener } from '../reporting/fault-log.js';

/** One profile for every request, or a choice for each. */
export type ProfileOption = ProfileName | ((request: unknown) => ProfileName);

/** The step that finds out which form of answer the request gets. */
export class ProfileChooser {
  constructor(
    private readonly profiles: Readonly<Record<ProfileName, Profile>>,
    private readonly option: ProfileOption,
    private readonly onFault: FaultListener,
  ) {}

  choose(request: unknown): Profile {
    return this.profiles[this.nameFor(request)];
  }

  private nameFor(request: unknown): ProfileName {
    if (typeof this.option === 'string') return this.option;
    try {
      const name = synchronous(this.option(request));
      return Object.hasOwn(this.profiles, name) ? name : 'problem';
    } catch (fault) {
      this.onFault('profile', fault);
      return 'problem';
    }
  }
}
