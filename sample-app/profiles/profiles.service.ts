import { Injectable } from '@nestjs/common';
import { IdGenerator } from '../infrastructure/ids/id-generator.js';
import { CacheProfile } from './cache-profile.js';
import { CorsProfile } from './cors-profile.js';
import type { NewCacheProfileDto } from './new-cache-profile.dto.js';
import type { NewCorsProfileDto } from './new-cors-profile.dto.js';
import { ProfilesRepository } from './profiles.repository.js';

@Injectable()
export class ProfilesService {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly ids: IdGenerator,
  ) {}

  async createCors(projectId: string, values: NewCorsProfileDto): Promise<CorsProfile> {
    const profile = new CorsProfile(this.ids.next('O'), projectId, values);
    await this.profiles.addCors(profile);
    return profile;
  }

  async createCache(projectId: string, values: NewCacheProfileDto): Promise<CacheProfile> {
    const profile = new CacheProfile(this.ids.next('H'), projectId, values);
    await this.profiles.addCache(profile);
    return profile;
  }
}
