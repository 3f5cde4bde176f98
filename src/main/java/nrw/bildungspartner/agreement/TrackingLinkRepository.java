package nrw.bildungspartner.agreement;

import org.springframework.data.jpa.repository.JpaRepository;

interface TrackingLinkRepository extends JpaRepository<TrackingLink, String> {}
