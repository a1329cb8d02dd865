import { Injectable } from '@nestjs/common';
import { ApiErrors } from '../api.errors.js';
import { Database } from '../infrastructure/database/database.js';
import type { CacheProfile } from './cache-profile.js';
import type { CorsProfile } from './cors-profile.js';

/** What refers to a profile needs to know of it. */
export interface ProfileOwner {
  readonly id: string;
  readonly projectId: string;
}

@Injectable()
export class ProfilesRepository {
  constructor(private readonly database: Database) {}

  async addCors(profile: CorsProfile): Promise<void> {
    const { id, projectId, name, origins, headers, maxAgeSeconds } = profile;
    await this.database.query(
      `INSERT INTO cors_profiles (id, project_id, name, origins, headers, max_age_seconds)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, projectId, name, origins, headers, maxAgeSeconds],
    );
  }

  async addCache({ id, projectId, name, cacheControl }: CacheProfile): Promise<void> {
    await this.database.query(
      'INSERT INTO cache_profiles (id, project_id, name, cache_control) VALUES ($1, $2, $3, $4)',
      [id, projectId, name, cacheControl],
    );
  }

  corsOwner(id: string): Promise<ProfileOwner> {
    return this.owner('SELECT project_id FROM cors_profiles WHERE id = $1', id);
  }

  cacheOwner(id: string): Promise<ProfileOwner> {
    return this.owner('SELECT project_id FROM cache_profiles WHERE id = $1', id);
  }

  private async owner(sql: string, id: string): Promise<ProfileOwner> {
    const { rows } = await this.database.query<{ project_id: string }>(sql, [id]);
    const row = rows[0];
    if (row === undefined) throw new ApiErrors.PROFILE_NOT_FOUND();
    return { id, projectId: row.project_id };
  }
}
